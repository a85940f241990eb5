-- Every article as it came in. All that is known besides is computed from these.
CREATE TABLE article (
  number           INTEGER PRIMARY KEY,
  id               TEXT NOT NULL UNIQUE,
  uri              TEXT NOT NULL,
  publisher        TEXT NOT NULL,
  title            TEXT NOT NULL,
  authors          TEXT NOT NULL,  -- a JSON array
  language_code    TEXT NOT NULL,
  publish_date     TEXT,           -- ISO 8601, like every day and time
  text             TEXT NOT NULL,
  original_speaker TEXT,           -- these four are set together, if the text is the words themselves
  original_handle  TEXT,
  original_channel TEXT,
  original_date    TEXT,
  original_time    TEXT,
  create_time      TEXT NOT NULL,
  update_time      TEXT NOT NULL,
  seal             TEXT NOT NULL   -- a digest of all the rest, so that a damaged row is found
);

-- How many articles there are, so that a lost row is found. One row.
CREATE TABLE ledger (
  articles INTEGER NOT NULL
);

INSERT INTO ledger VALUES (0);

CREATE TRIGGER article_added AFTER INSERT ON article
BEGIN
  UPDATE ledger SET articles = articles + 1;
END;

CREATE TRIGGER article_removed AFTER DELETE ON article
BEGIN
  UPDATE ledger SET articles = articles - 1;
END;
