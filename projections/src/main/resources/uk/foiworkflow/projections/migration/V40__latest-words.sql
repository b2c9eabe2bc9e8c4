-- By which the latest places are found of words that stand in very many.

CREATE INDEX word_day ON views.word (on_day);
