// region: task-5-processes
// caught by: drained within 2 minutes: 6 processes of 5 threads
// says: or take (peak − calm) × seconds as the backlog
double service = Seconds.of(serviceTime);
double backlog = Math.max(0, burst.peak() - burst.calm()) * Seconds.of(burst.lasts());
double jobsASecond = burst.calm() + backlog / Seconds.of(within);
int fewest = 1;
while (fewest * threads / service < jobsASecond) {
  fewest++;
}
return fewest;
