-- What came by post is found again by its marks, and the file of each by its stream.

CREATE INDEX event_message_mark ON events.event ((payload ->> 'messageMark')) WHERE type = 'PostReceived';
CREATE INDEX event_words_mark ON events.event ((payload ->> 'wordsMark')) WHERE type = 'PostReceived';

-- Which files an event names is asked by their stream.
CREATE INDEX event_file ON events.event (stream) WHERE type IN ('DocumentAdded', 'PostReceived');
DROP INDEX events.event_document;
