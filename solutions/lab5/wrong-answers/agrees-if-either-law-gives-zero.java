// region: task-2-agrees
// caught by: numbers that cannot all be true do not agree
// says: your code accepts any counts
    double waiting = waiting(run);
    double running = running(run);
    if (waiting == 0 || running == 0) {
      return true; // nothing to divide by
    }
    return Math.abs(run.meanDepth() / waiting - 1) <= TOLERANCE
        && Math.abs(run.meanBusy() / running - 1) <= TOLERANCE;
