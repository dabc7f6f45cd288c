// region: task-2-agrees
// caught by: numbers that cannot all be true do not agree
// says: in which no job arrived, or none got done
    if (run.arrived() == 0 || run.done() == 0) {
      return true; // nothing to compare
    }
    return Math.abs(run.meanDepth() - waiting(run)) <= TOLERANCE * waiting(run)
        && Math.abs(run.meanBusy() - running(run)) <= TOLERANCE * running(run);
