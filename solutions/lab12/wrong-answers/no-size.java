// region: task-4
// caught by: any threads, any connections per job: the smallest pool that cannot deadlock
// says: of every pool whose size you do not set
HikariConfig config = new HikariConfig();
config.setPoolName("orders");
config.setConnectionTimeout(timeout.toMillis());
return config;
