// region: task-4
// caught by: every connection is taken: a job fails after the timeout, and names the pool
// says: HikariPool and a number do not show which one
HikariConfig config = new HikariConfig();
config.setMaximumPoolSize(threads * (connectionsEach - 1) + 1);
config.setConnectionTimeout(timeout.toMillis());
return config;
