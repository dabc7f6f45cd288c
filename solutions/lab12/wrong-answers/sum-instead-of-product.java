// region: task-4
// caught by: any threads, any connections per job: the smallest pool that cannot deadlock
// says: all 10 threads can hold it: multiply
// also says: adds one. But all 10 threads
HikariConfig config = new HikariConfig();
config.setPoolName("orders");
config.setMaximumPoolSize(threads + connectionsEach - 1);
config.setConnectionTimeout(timeout.toMillis());
return config;
