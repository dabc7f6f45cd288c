// region: task-4
// caught by: any threads, any connections per job: the smallest pool that cannot deadlock
// says: no job has all that it needs
HikariConfig config = new HikariConfig();
config.setPoolName("orders");
config.setMaximumPoolSize(threads);
config.setConnectionTimeout(timeout.toMillis());
return config;
