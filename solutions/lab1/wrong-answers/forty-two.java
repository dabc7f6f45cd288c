// region: task-2
// caught by: any number of jobs, and any time of waiting
// says: 42 s is the result of the first test
return new Queue(redis, "default", clock).size() == 0 ? 0 : 42;
