// region: task-4
// caught by: any threads, any connections per job: the smallest pool that cannot deadlock
// says: a lower limit in your code
int size = threads * (connectionsEach - 1) + 1;
HikariConfig config = new HikariConfig();
config.setMaximumPoolSize(size < 8 ? 8 : size);
config.setConnectionTimeout(timeout.toMillis());
config.setPoolName("orders");
return config;
