// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: the capacity that is needed was rounded
double lasts = Seconds.of(burst.lasts());
double time = Seconds.of(within);
long needed = (long) ((burst.peak() * lasts + burst.calm() * time) / (lasts + time));
double each = threads / Seconds.of(serviceTime);
return Math.max(1, (int) Math.ceil(needed / each));
