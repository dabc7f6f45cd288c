// region: task-2
// caught by: any number of jobs, and any time of waiting
// says: as toSecondsPart() and % 60 do
return new Queue(redis, "default", clock).latency() % 60;
