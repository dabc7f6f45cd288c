// region: task-4
// caught by: every connection is taken: a job fails after the timeout, and names the pool
// says: toMillisPart() is what remains
HikariConfig config = new HikariConfig();
config.setPoolName("orders");
config.setMaximumPoolSize(1 + (connectionsEach - 1) * threads);
config.setConnectionTimeout(timeout.toMillis() % 1000);
return config;
