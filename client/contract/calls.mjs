// Makes the calls of a file on a fresh server and prints a row each: node calls.mjs TARGET FILE PROTOS IMPORTS
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { credentials, loadPackageDefinition } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import protobuf from 'protobufjs';

const [target, file, ...includeDirs] = process.argv.slice(2);
const TIMES = new Set(['createTime', 'updateTime']);

const loaded = loadPackageDefinition(loadSync(
  ['verbatim/v1/article_service.proto', 'verbatim/v1/statement_service.proto'],
  { includeDirs, longs: String, enums: String },
));
const services = Object.fromEntries(['ArticleService', 'StatementService'].map((name) => {
  const Service = loaded.verbatim.v1[name];
  return [`verbatim.v1.${name}`, { client: new Service(target, credentials.createInsecure()), methods: Service.service }];
}));

const rpc = new protobuf.Root();
rpc.resolvePath = (origin, wanted) => includeDirs.map((folder) => path.join(folder, wanted)).find((found) => {
  try {
    return readFileSync(found);
  } catch {
    return false;
  }
}) ?? wanted;
rpc.loadSync(['google/rpc/code.proto', 'google/rpc/status.proto', 'google/rpc/error_details.proto']);
const [Status, ErrorInfo, BadRequest] = ['Status', 'ErrorInfo', 'BadRequest'].map((name) => rpc.lookupType(`google.rpc.${name}`));
const CODES = rpc.lookupEnum('google.rpc.Code').valuesById;

/** Returns the answers and the status with which the call ended. */
function made({ client, methods }, name, requests, most, deadline) {
  const { requestStream, responseStream } = methods[name];
  const options = deadline === undefined ? {} : { deadline: Date.now() + deadline };
  const answers = [];
  return new Promise((done) => {
    const ended = (error) => done({ answers, status: error ? statusOf(error) : { code: 0, details: [] } });
    if (!responseStream) {
      client[name](requests[0], options, (error, answer) => {
        if (!error) answers.push(answer);
        ended(error);
      });
      return;
    }
    const call = requestStream ? client[name](options) : client[name](requests[0], options);
    call.on('data', (answer) => {
      answers.push(answer);
      if (answers.length === most) {
        ended();
        call.cancel();
      }
    });
    call.on('error', ended);
    call.on('end', () => ended());
    if (requestStream) {
      requests.forEach((request) => call.write(request));
      call.end();
    }
  });
}

function statusOf(error) {
  const [details] = error.metadata?.get('grpc-status-details-bin') ?? [];
  return details ? Status.decode(details) : { code: error.code, details: [] };
}

/** A status in short: nothing if all is well. */
function shortened({ code = 0, details = [] }) {
  if (code === 0) return {};
  const short = { code: CODES[code] };
  for (const { typeUrl, type_url: url = typeUrl, value } of details) {
    if (url.endsWith('/google.rpc.ErrorInfo')) {
      const { reason, metadata } = ErrorInfo.decode(value);
      Object.assign(short, { reason: reason.replace('ERROR_REASON_', ''), metadata: { ...metadata } });
    }
    if (url.endsWith('/google.rpc.BadRequest')) {
      short.fields = BadRequest.decode(value).fieldViolations.map(({ field }) => field);
    }
  }
  return short;
}

function withoutTimes(answer) {
  if (Array.isArray(answer)) return answer.map(withoutTimes);
  if (answer === null || typeof answer !== 'object') return answer;
  return Object.fromEntries(Object.entries(answer)
    .filter(([key]) => !TIMES.has(key))
    .map(([key, value]) => [key, key === 'error' ? shortened(value) : withoutTimes(value)]));
}

/** A stream of answers to several articles may come in any order. */
function inOrder(answers) {
  const id = ({ requestId = '' }) => requestId;
  return [...answers].sort((one, other) => (id(one) < id(other) ? -1 : Number(id(one) > id(other))));
}

// What is expected of answers: "$name" stands for any text, but everywhere for the same.
const named = new Map();
const isName = (value) => typeof value === 'string' && value.startsWith('$');
const isObject = (value) => typeof value === 'object' && !Array.isArray(value);

function filled(request) {
  if (Array.isArray(request)) return request.map(filled);
  if (isName(request)) return named.get(request);
  if (request === undefined || !isObject(request)) return request;
  return Object.fromEntries(Object.entries(request).map(([key, value]) => [key, filled(value)]));
}

/** Returns the first place where an answer differs from what is expected, and how; undefined if nowhere. */
function difference(place, expected, got) {
  if (isName(expected) && !named.has(expected) && typeof got === 'string') {
    named.set(expected, got);
    return undefined;
  }
  let parts;
  if (expected !== undefined && got !== undefined && isObject(expected) && isObject(got)) {
    parts = [...new Set([...Object.keys(expected), ...Object.keys(got)])].sort()
      .map((key) => [(place && `${place}.`) + key, expected[key], got[key]]);
  } else if (Array.isArray(expected) && Array.isArray(got)) {
    parts = Array.from({ length: Math.max(expected.length, got.length) }, (_, i) => [`${place}[${i}]`, expected[i], got[i]]);
  } else {
    return filled(expected) === got ? undefined : `${place}: expected ${printed(filled(expected))}, got ${printed(got)}`;
  }
  for (const part of parts) {
    const found = difference(...part);
    if (found) return found;
  }
  return undefined;
}

function printed(value) {
  if (value === undefined) return 'nothing';
  if (typeof value === 'object') return Array.isArray(value) ? '[...]' : '{...}';
  return typeof value === 'string' ? `'${value.replaceAll('\n', '\\n')}'` : String(value);
}

const { calls } = JSON.parse(readFileSync(file, 'utf8'));
let good = 0;
for (const { call, method, requests, answers = [], error = {}, cancelAfterLast, deadlineMilliseconds } of calls) {
  const [service, name] = method.split('/');
  const outcome = await made(
    services[service], name, filled(requests), cancelAfterLast ? answers.length : undefined, deadlineMilliseconds);
  const got = { answers: inOrder(outcome.answers.map(withoutTimes)), error: shortened(outcome.status) };
  const wrong = difference('', { answers: inOrder(answers), error }, got);
  const ended = [got.error.code ?? 'OK', got.error.reason].filter(Boolean).join(' ');
  console.log(`${(wrong ? 'WRONG' : 'ok').padEnd(6)} ${name.padEnd(22)} ${ended.padEnd(38)} ${call}`);
  if (wrong) console.log(`         ${wrong}`);
  good += wrong ? 0 : 1;
}
console.log(`${calls.length} calls, ${good} answered as expected`);
process.exit(good === calls.length ? 0 : 1);
