// region: task-4
// caught by: every connection is taken: a job fails after the timeout, and names the pool
// says: converted to seconds first
HikariConfig config = new HikariConfig();
config.setPoolName("orders");
config.setMaximumPoolSize(threads * (connectionsEach - 1) + 1);
config.setConnectionTimeout(timeout.getSeconds() * 1000);
return config;
