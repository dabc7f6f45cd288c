// region: task-4
// caught by: six resources that the webhooks share: the lowest rate counts
// says: and disk allows only 100
int concurrency = (int) Math.ceil(cores / mix.cpuSeconds() * (mix.cpuSeconds() + mix.ioSeconds()));
return new Advice(concurrency > platformMost, concurrency, "cores");
