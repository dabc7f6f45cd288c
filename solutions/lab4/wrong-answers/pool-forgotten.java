// region: task-4
// caught by: webhooks and a pool of 10 connections: the database runs out first, 155 at once
// says: the cores allow 2857 jobs/s, and a shared resource
int concurrency = (int) Math.ceil(cores / mix.cpuSeconds() * (mix.cpuSeconds() + mix.ioSeconds()));
return new Advice(concurrency > platformMost, concurrency, "cores");
