// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: rounded to the nearest one
double lasts = Seconds.of(burst.lasts());
double time = Seconds.of(within);
double each = threads / Seconds.of(serviceTime);
double capacity = (burst.peak() * lasts + burst.calm() * time) / (lasts + time);
if (depth(burst, each) == 0) {
  return 1;
}
return Math.max(1, (int) Math.round(capacity / each));
