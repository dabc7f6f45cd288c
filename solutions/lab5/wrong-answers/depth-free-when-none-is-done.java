// region: task-2-agrees
// caught by: numbers that cannot all be true do not agree
// says: does not compare the depth of a run
    boolean busy = Math.abs(run.meanBusy() - running(run)) <= TOLERANCE * running(run);
    boolean depth = Math.abs(run.meanDepth() - waiting(run)) <= TOLERANCE * waiting(run);
    return busy && (run.done() == 0 || depth);
