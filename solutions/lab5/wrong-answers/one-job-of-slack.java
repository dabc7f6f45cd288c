// region: task-2-agrees
// caught by: numbers that cannot all be true do not agree
// says: accepts any distance up to one job
    double waiting = waiting(run);
    double running = running(run);
    return Math.abs(run.meanDepth() - waiting) <= Math.max(1, TOLERANCE * waiting)
        && Math.abs(run.meanBusy() - running) <= Math.max(1, TOLERANCE * running);
