// region: task-4
// caught by: any threads, any connections per job: the smallest pool that cannot deadlock
// says: threads and connections are swapped
HikariConfig config = new HikariConfig();
config.setPoolName("orders");
config.setMaximumPoolSize(connectionsEach * (threads - 1) + 1);
config.setConnectionTimeout(timeout.toMillis());
return config;
