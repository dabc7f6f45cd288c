// region: task-3
// caught by: charges on 2 cores, cap 0.5 s: 55 threads
// says: fewer threads reach 95% already, and the smallest number
int threads = 0;
while (threads < most && trial.with(threads + 1).p95ServiceSeconds() <= capSeconds) {
  threads++;
}
return threads;
