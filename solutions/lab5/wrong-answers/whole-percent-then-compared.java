// region: task-2-agrees
// caught by: numbers that cannot all be true do not agree
// says: Is the distance rounded to whole percent
    double waiting = waiting(run);
    double running = running(run);
    long depthOff =
        waiting == 0
            ? (run.meanDepth() == 0 ? 0 : 100)
            : Math.round(100 * Math.abs(run.meanDepth() - waiting) / waiting);
    long busyOff =
        running == 0
            ? (run.meanBusy() == 0 ? 0 : 100)
            : Math.round(100 * Math.abs(run.meanBusy() - running) / running);
    return depthOff <= 100 * TOLERANCE && busyOff <= 100 * TOLERANCE;
