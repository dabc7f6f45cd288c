// region: task-2-agrees
// caught by: numbers that cannot all be true do not agree
// says: the busy threads do not
double all = waiting(run) + running(run);
return Math.abs(run.meanDepth() - waiting(run)) <= TOLERANCE * all;
