// region: task-2
    record Box(double perSecond, double seconds) {
      double jobs() {
        return perSecond * seconds;
      }
    }
    return new Box(run.arrived() / run.seconds(), run.meanLatency()).jobs();

// region: task-2-running
    // all the time that jobs spent on threads, divided by the length of the run
    double busySeconds = run.done() * run.meanServiceTime();
    return busySeconds / run.seconds();

// region: task-2-agrees
    double[] counted = {run.meanDepth(), run.meanBusy()};
    double[] law = {waiting(run), running(run)};
    for (int box = 0; box < law.length; box++) {
      double least = law[box] - TOLERANCE * law[box];
      double most = law[box] + TOLERANCE * law[box];
      if (counted[box] < least || counted[box] > most) {
        return false;
      }
    }
    return true;
