// region: task-2-agrees
// caught by: numbers that cannot all be true do not agree
// says: any counted number where the law gives 0
    double waiting = waiting(run);
    double running = running(run);
    double depthOff = waiting == 0 ? 0 : Math.abs(run.meanDepth() - waiting) / waiting;
    double busyOff = running == 0 ? 0 : Math.abs(run.meanBusy() - running) / running;
    return depthOff <= TOLERANCE && busyOff <= TOLERANCE;
