// region: task-3
    double goal = 0.95 * cores / mix.cpuSeconds();
    int keeps = 0; // keeps the cap, as far as we know
    int breaks = most + 1; // breaks it, or cannot be tried
    while (breaks - keeps > 1) {
      int middle = (keeps + breaks) / 2;
      if (trial.with(middle).p95ServiceSeconds() <= capSeconds) {
        keeps = middle;
      } else {
        breaks = middle;
      }
    }
    int tooFew = 0;
    int enough = keeps;
    while (enough - tooFew > 1) {
      int middle = (tooFew + enough) / 2;
      if (trial.with(middle).throughput() >= goal) {
        enough = middle;
      } else {
        tooFew = middle;
      }
    }
    return enough;
