// region: task-4
// caught by: every connection is taken: a job fails after the timeout, and names the pool
// says: that is HikariCP's own timeout
HikariConfig config = new HikariConfig();
config.setPoolName("orders");
config.setMaximumPoolSize(threads * (connectionsEach - 1) + 1);
return config;
