// region: task-4
// caught by: any threads, any connections per job: the smallest pool that cannot deadlock
// says: a connection for every need at the same time
HikariConfig config = new HikariConfig();
config.setPoolName("orders");
config.setMaximumPoolSize(threads * connectionsEach);
config.setConnectionTimeout(timeout.toMillis());
return config;
