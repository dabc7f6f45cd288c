// region: task-2-agrees
// caught by: numbers that can all be true agree
// says: accepts a depth up to 56.2%
return Math.round(run.meanDepth()) == Math.round(waiting(run))
    && Math.round(run.meanBusy()) == Math.round(running(run));
