// region: task-4
// caught by: any threads, any connections per job: the smallest pool that cannot deadlock
// says: but a smaller one cannot either
HikariConfig config = new HikariConfig();
config.setPoolName("orders");
config.setMaximumPoolSize(threads * (connectionsEach - 1) + 2);
config.setConnectionTimeout(timeout.toMillis());
return config;
