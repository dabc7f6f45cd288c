// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: counts all jobs of the burst as waiting
double each = threads / Seconds.of(serviceTime);
double backlog = burst.peak() * Seconds.of(burst.lasts());
for (int processes = 1; ; processes++) {
  double capacity = processes * each;
  if (capacity >= burst.peak()) {
    return processes;
  }
  double spare = capacity - burst.calm();
  if (spare > 0 && backlog / spare <= Seconds.of(within)) {
    return processes;
  }
}
