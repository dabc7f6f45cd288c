// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: the rate of a process was cut
double s = Seconds.of(burst.lasts());
double w = Seconds.of(within);
double needed = (burst.peak() * s + burst.calm() * w) / (s + w);
int perProcess = (int) (threads / Seconds.of(serviceTime));
return Math.max(1, (int) Math.ceil(needed / perProcess));
