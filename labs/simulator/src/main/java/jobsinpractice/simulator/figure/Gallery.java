package jobsinpractice.simulator.figure;

import java.nio.file.Path;
import java.util.List;

/** The list of all figures, in the order of the chapters. */
final class Gallery {
  private Gallery() {}

  static List<FigureEntry> all(Path folder) {
    Path lab7 = folder.resolve("../../solutions/lab7/runs").normalize();
    Path lab15 = folder.resolve("../../solutions/lab15/runs").normalize();
    return List.of(
        new FigureEntry(
            "two-bad-weeks.svg",
            "contents",
            "A calendar of two weeks with each chapter on its day. Chapters 1 to 3 measure the fleet,"
                + " from Tuesday to Thursday. Chapters 4 to 6 choose its size, from Thursday to"
                + " Saturday, and chapter 15 does so each minute. Chapters 7, 9, and 13 keep it running."
                + " Chapters 8, 10, 11, 12, and 14, in the second week, lose no work. Chapter 16 is the"
                + " launch on the Monday after.",
            TwoWeeksFigure::draw),
        new FigureEntry(
            "a-jobs-path.svg",
            "0",
            "A job's path through Redis keys: push puts it into queue:default, claim moves it into the"
                + " worker's in-flight list, and settle removes it or moves it to retry or dead. Due"
                + " jobs return from schedule and retry to the queue, and recovery returns the jobs of"
                + " a dead worker.",
            JobPathFigure::draw),
        new FigureEntry(
            "claim-run-settle.svg",
            "8",
            "Four phases of a job, divided by claim, the end of the job, and settle. Before the claim"
                + " it is in the queue, until settle in the in-flight list. After a crash it is claimed"
                + " by another worker or given back by recovery; only work done before settle is done"
                + " twice.",
            CrashFigure::draw),
        new FigureEntry(
            "burst-and-its-tail.svg",
            "1, 5",
            "Three curves over 12 minutes: 250 arrivals a second for one minute, depth that rises to"
                + " 9,000 jobs and needs five minutes to fall to 0, and latency that reaches 90 s one"
                + " and a half minutes after the burst has ended.",
            BurstFigure::draw),
        new FigureEntry(
            "knee-of-latency.svg",
            "1, 5",
            "Latency at the 95th percentile against utilization for 1, 5, and 25 threads. The"
                + " curves for 5 and 25 threads are nearly flat and then rise steeply, from about 80%"
                + " and 90% on. The curve for one thread has no flat part.",
            KneeFigure::draw),
        new FigureEntry(
            "sliding-and-fixed-window.svg",
            "2",
            "The same ten attempts in two windows. The sliding window of 60 s holds four failures and"
                + " four successes: 50%. The window that began at the full minute, 10 s ago, holds four"
                + " successes: 0%.",
            WindowsFigure::draw),
        new FigureEntry(
            "cost-against-objective.svg",
            "3, 6",
            "Dollars an hour against the promised latency, in steps of one process. For steady"
                + " traffic the curve is nearly level. In bursts, a promise of 1 s costs nearly twice"
                + " as much as a promise of 1 minute.",
            CostFigure::draw),
        new FigureEntry(
            "two-intervals-and-zero.svg",
            "3",
            "Two 95% intervals on one axis. For pictures the interval reaches from below to above"
                + " zero: inconclusive. For mails all of the interval is above zero: better.",
            IntervalsFigure::draw),
        new FigureEntry(
            "two-cores-many-threads.svg",
            "4",
            "A Gantt chart of six threads over 600 ms on two cores. Each thread alternates between"
                + " waiting and computing. Where more than two threads compute at once, all of them"
                + " share the two cores and take longer.",
            GanttFigure::draw),
        new FigureEntry(
            "threads-against-throughput.svg",
            "4",
            "Throughput and p95 service time against the number of threads on two cores. Thumbnails stop"
                + " at 22 jobs a second from 3 threads on, indexing is close to 40 from 6 on, and charges"
                + " go on rising. To the right of the bend the service time rises in a straight line.",
            ThreadsFigure::draw),
        new FigureEntry(
            "one-line-or-three.svg",
            "5",
            "Two supermarkets. With one line for three checkouts, a slow customer blocks one checkout and"
                + " the line moves on. With a line for each, four customers wait behind the slow one"
                + " while another checkout is idle.",
            CheckoutsFigure::draw),
        new FigureEntry(
            "littles-boxes.svg",
            "5",
            "Two boxes, the queue and 20 threads. 70 jobs enter each box a second. In the queue each"
                + " stays 0.1 s, so 7 jobs wait; on a thread each stays 0.2 s, so 14 jobs run.",
            LittlesLawFigure::draw),
        new FigureEntry(
            "processes-through-a-burst.svg",
            "5",
            "Time to drain and highest latency for 4 to 10 processes, as dots on the formula's curve. The"
                + " first additional process halves the time to drain, and the last ones save seconds.",
            DrainFigure::draw),
        new FigureEntry(
            "one-queue-against-many.svg",
            "6",
            "Latency of short jobs against utilization. When all jobs are alike, one queue for 12 threads"
                + " is best. When one class takes 60 s, one queue is worst, and separate threads for the"
                + " long class are best.",
            PoolingFigure::draw),
        new FigureEntry(
            "strict-weighted-separate.svg",
            "6",
            "Latency of mails and of parcels through a burst of mails. Strict and separate keep the mails'"
                + " promise of 30 s, weighted breaks it. Under strict order the oldest parcel waits 82 s;"
                + " weighted and separate stay near 0.",
            QueueOrderFigure::draw),
        new FigureEntry(
            "heap-native-resident.svg",
            "7",
            "One worker's memory as a bar below a limit of 400 MB: 110 MB of objects in 180 MB of heap,"
                + " then 130 MB of native memory. All 310 MB are resident. Addresses that are only"
                + " reserved lie beyond and cost nothing.",
            MemoryFigure::draw),
        new FigureEntry(
            "restart-before-the-limit.svg",
            "7",
            "Resident memory of three leaking workers over 180 s. Without a watchdog all three reach 230"
                + " MB and are killed together, five times. With it each is restarted soon after the soft"
                + " limit of 170 MB, one after the other.",
            () -> RestartsFigure.draw(lab7)),
        new FigureEntry(
            "heartbeat-and-recovery.svg",
            "8",
            "Remaining life of a worker's heartbeat key. Beats every 10 s renew it to 60 s. After SIGKILL"
                + " it falls to 0 within 60 s and recovery begins; a worker that was paused for 50 s"
                + " renews it 5 s before it would have expired.",
            HeartbeatFigure::draw),
        new FigureEntry(
            "pull-the-plug.svg",
            "8",
            "A timeline of one job. Worker A claims it and is killed after 20 s. The job stays in A's"
                + " in-flight list until A's heartbeat expires at 70 s. Recovery returns it to the queue,"
                + " and worker B runs it again and settles it.",
            PullThePlugFigure::draw),
        new FigureEntry(
            "the-same-outage.svg",
            "9",
            "Five panels with calls per second over 10 minutes, after one slow minute. With naive"
                + " retries, with backoff, and with jitter the calls stay near 22 a second, and almost"
                + " none succeeds. With a budget they stay near 2 and all succeed again after 45 s, with"
                + " a breaker after 10 s.",
            StormFigure::draw),
        new FigureEntry(
            "key-and-effect.svg",
            "10",
            "Three orders of a key and a charge. With the charge first, a crash between them makes the"
                + " retry charge again. With the key first, the retry finds the key and never charges."
                + " With both in one transaction, both are committed or none is.",
            KeyAndEffectFigure::draw),
        new FigureEntry(
            "three-ways-to-push.svg",
            "11",
            "Three timelines of one order. With the push inside the transaction a worker runs the job"
                + " before the commit. With the push after the commit a crash in between leaves an"
                + " order without a job. With an outbox the order and its row are committed together,"
                + " and the relay pushes afterwards.",
            ThreeWaysToPushFigure::draw),
        new FigureEntry(
            "the-late-row.svg",
            "11",
            "Two transactions on a time axis. The first inserts row 1 and commits last. The second"
                + " inserts the rows 2 and 3 and commits first. The relay pushes 2 and 3. Then row 1 is"
                + " committed. Then the relay marks all rows up to 3, so row 1 is marked and was never"
                + " pushed.",
            LateRowFigure::draw),
        new FigureEntry(
            "lost-update.svg",
            "12",
            "Two orders of two threads that each run total++, from 7. In the lucky order the second thread"
                + " reads after the first has written, and total is 9. In the unlucky order both read 7,"
                + " and total is 8.",
            LostUpdateFigure::draw),
        new FigureEntry(
            "ten-jobs-on-a-pool.svg",
            "12",
            "Ten jobs that each need two connections. On a pool of 5, five jobs hold one connection and"
                + " none can go on. On a pool of 11 each job holds one, and the eleventh lets one job"
                + " finish.",
            PoolDeadlockFigure::draw),
        new FigureEntry(
            "limit-at-the-edge.svg",
            "13",
            "Starts of 100 calls on a time axis from 0.8 to 2.2 s, under two limits of 50 a second. With a"
                + " count for each second of the clock, 50 start at 0.99 s and 50 at 1.01 s. With a limit"
                + " for the last second, 50 start at 0.99 s and the others at 1.99 s.",
            LimitFigure::draw),
        new FigureEntry(
            "callback-and-crash.svg",
            "14",
            "Four ways to push the callback after the last job of a batch, each with the crash that hurts"
                + " most. With a counter the second run finds -1 and never pushes. When the worker"
                + " remembers first, it finds the callback remembered and never pushes. When it pushes"
                + " first, it pushes twice. With one script it pushes once.",
            CallbackFigure::draw),
        new FigureEntry(
            "machines-on-friday.svg",
            "15",
            "Machines and latency over a Friday with a sale at 9:00. The lab's solution follows the oracle"
                + " closely, from 2 machines at night to 18, and its latency stays below the promise of"
                + " 60 s. Scaled on depth, the fleet jumps between 2 and 30 machines, and the latency"
                + " exceeds the promise again and again.",
            () -> AutoscalingFigure.draw(lab15)));
  }
}
