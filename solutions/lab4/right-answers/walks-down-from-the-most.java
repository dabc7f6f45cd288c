// region: task-3
    double goal = cores / mix.cpuSeconds() * 0.95;
    int choice = 0;
    for (int threads = most; threads >= 1; threads--) {
      Measured measured = trial.with(threads);
      if (measured.p95ServiceSeconds() > capSeconds) {
        continue;
      }
      boolean largestThatKeepsTheCap = choice == 0;
      if (largestThatKeepsTheCap || measured.throughput() >= goal) {
        choice = threads;
      }
    }
    return choice;
