package jobsinpractice.lab0;

/** Given. A sorted set in Redis, and a job's score in it. */
record Waiting(String key, double score) {}
