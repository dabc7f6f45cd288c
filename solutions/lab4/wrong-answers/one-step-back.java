// region: task-3
// caught by: indexing on 2 cores, cap 0.3 s: the cap comes first, 4 threads
// says: go back by one thread
double goal = 0.95 * cores / mix.cpuSeconds();
int threads = 1;
while (threads < most && trial.with(threads).throughput() < goal) {
  threads++;
}
return trial.with(threads).p95ServiceSeconds() <= capSeconds ? threads : threads - 1;
