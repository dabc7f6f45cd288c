// region: task-4
// caught by: any threads, any connections per job: the smallest pool that cannot deadlock
// says: one connection is enough
int size = Math.max(threads, threads * (connectionsEach - 1) + 1);
HikariConfig config = new HikariConfig();
config.setPoolName("orders");
config.setMaximumPoolSize(size);
config.setConnectionTimeout(timeout.toMillis());
return config;
