"""Makes the calls of a file on a fresh server and prints a row each: calls.py TARGET FILE.

Needs Debian's python3-grpcio and python3-protobuf, and on PYTHONPATH what protoc makes of the contract.
"""
import json
import sys

import grpc
from google.protobuf import json_format
from google.rpc import code_pb2, error_details_pb2, status_pb2
from verbatim.v1 import article_service_pb2, article_service_pb2_grpc, statement_service_pb2, statement_service_pb2_grpc

NOTHING = object()
TIMES = ("createTime", "updateTime")


def services(channel):
    """The stub and the descriptor of each service by its full name."""
    return {
        "verbatim.v1.ArticleService": (
            article_service_pb2_grpc.ArticleServiceStub(channel),
            article_service_pb2.DESCRIPTOR.services_by_name["ArticleService"]),
        "verbatim.v1.StatementService": (
            statement_service_pb2_grpc.StatementServiceStub(channel),
            statement_service_pb2.DESCRIPTOR.services_by_name["StatementService"]),
    }


def message_class(descriptor):
    for module in (article_service_pb2, statement_service_pb2):
        if hasattr(module, descriptor.name):
            return getattr(module, descriptor.name)
    raise KeyError(descriptor.full_name)


def made(stub, method, requests, most, deadline):
    """Returns the answers and the status with which the call ended."""
    request_class = message_class(method.input_type)
    messages = [json_format.ParseDict(request, request_class()) for request in requests]
    rpc = getattr(stub, method.name)
    answers = []
    try:
        given = iter(messages) if method.client_streaming else messages[0]
        if not method.server_streaming:
            answers.append(rpc(given, timeout=deadline))
        else:
            stream = rpc(given, timeout=deadline)
            for answer in stream:
                answers.append(answer)
                if len(answers) == most:
                    stream.cancel()
                    break
        return answers, status_pb2.Status()
    except grpc.RpcError as failed:
        details = dict(failed.trailing_metadata() or ()).get("grpc-status-details-bin")
        if details:
            return answers, status_pb2.Status.FromString(details)
        return answers, status_pb2.Status(code=failed.code().value[0])


def error(status):
    """A status in short: nothing if all is well."""
    if status.code == code_pb2.OK:
        return {}
    short = {"code": code_pb2.Code.Name(status.code)}
    for detail in status.details:
        info, request = error_details_pb2.ErrorInfo(), error_details_pb2.BadRequest()
        if detail.Unpack(info):
            short["reason"] = info.reason.replace("ERROR_REASON_", "")
            short["metadata"] = dict(info.metadata)
        if detail.Unpack(request):
            short["fields"] = [violation.field for violation in request.field_violations]
    return short


def without_times(answer):
    if isinstance(answer, list):
        return [without_times(element) for element in answer]
    if isinstance(answer, dict):
        return {key: error(json_format.ParseDict(value, status_pb2.Status())) if key == "error" else without_times(value)
                for key, value in answer.items() if key not in TIMES}
    return answer


def in_order(answers):
    """A stream of answers to several articles may come in any order."""
    return sorted(answers, key=lambda answer: answer.get("requestId", ""))


class Expectation:
    """What is expected of answers: "$name" stands for any text, but everywhere for the same."""

    def __init__(self):
        self.named = {}

    def filled(self, request):
        if isinstance(request, dict):
            return {key: self.filled(value) for key, value in request.items()}
        if isinstance(request, list):
            return [self.filled(element) for element in request]
        return self.named.get(request, NOTHING) if is_name(request) else request

    def difference(self, place, expected, got):
        """Returns the first place where an answer differs from what is expected, and how; None if nowhere."""
        if is_name(expected) and expected not in self.named and isinstance(got, str):
            self.named[expected] = got
            return None
        if isinstance(expected, dict) and isinstance(got, dict):
            parts = [((place and place + ".") + key, expected.get(key, NOTHING), got.get(key, NOTHING))
                     for key in sorted({*expected, *got})]
        elif isinstance(expected, list) and isinstance(got, list):
            parts = [(f"{place}[{i}]", at(expected, i), at(got, i)) for i in range(max(len(expected), len(got)))]
        elif self.filled(expected) == got:
            return None
        else:
            return f"{place}: expected {printed(self.filled(expected))}, got {printed(got)}"
        return next((found for part in parts if (found := self.difference(*part))), None)


def is_name(value):
    return isinstance(value, str) and value.startswith("$")


def at(values, index):
    return values[index] if index < len(values) else NOTHING


def printed(value):
    if value is NOTHING:
        return "nothing"
    if isinstance(value, (dict, list)):
        return "{...}" if isinstance(value, dict) else "[...]"
    if isinstance(value, str):
        return "'" + value.replace("\n", "\\n") + "'"
    if isinstance(value, bool):
        return str(value).lower()
    return str(int(value) if value == int(value) else value)


def main(target, file):
    with open(file, encoding="utf-8") as opened:
        calls = json.load(opened)["calls"]
    expectation, good = Expectation(), 0
    with grpc.insecure_channel(target) as channel:
        known = services(channel)
        for call in calls:
            service, name = call["method"].split("/")
            stub, descriptor = known[service]
            answers = call.get("answers", [])
            received, status = made(
                stub, descriptor.methods_by_name[name], expectation.filled(call["requests"]),
                len(answers) if call.get("cancelAfterLast") else None,
                call["deadlineMilliseconds"] / 1000 if "deadlineMilliseconds" in call else None)
            got = {"answers": in_order([without_times(json_format.MessageToDict(answer)) for answer in received]),
                   "error": error(status)}
            wrong = expectation.difference("", {"answers": in_order(answers), "error": call.get("error", {})}, got)
            ended = " ".join(filter(None, (got["error"].get("code", "OK"), got["error"].get("reason"))))
            print(f"{'WRONG' if wrong else 'ok':6} {name:22} {ended:38} {call['call']}")
            if wrong:
                print("         " + wrong)
            good += not wrong
    print(f"{len(calls)} calls, {good} answered as expected")
    return 0 if good == len(calls) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
