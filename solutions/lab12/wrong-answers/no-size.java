// region: task-4
// caught by: any threads, any connections per job: the smallest pool that cannot deadlock
// says: you set no size
HikariConfig config = new HikariConfig();
config.setPoolName("orders");
config.setConnectionTimeout(timeout.toMillis());
return config;
