package jobsinpractice.lab0;

/** Given. A sorted set in Redis, and the score with which a job waits in it. */
record Waiting(String key, double score) {}
