package jobsinpractice.engine;

/** What must hold in whatever order the threads run, and the scenario that checks it. */
enum Property {
  ONE_PUT_WAKES_ENOUGH(HandoffScenarios.OnePutForTwo.class),
  EACH_JOB_IS_TAKEN_ONCE(HandoffScenarios.TwoPuts.class),
  CLOSE_ENDS_EVERY_PROCESSOR(HandoffScenarios.CloseEndsAll.class),
  TAKEN_BACK_OR_TAKEN(HandoffScenarios.TakenBackOrTaken.class),
  FREE_ROOM_WAKES_THE_FETCHER(HandoffScenarios.RoomWakesTheFetcher.class),
  A_LENT_WAIT_IS_BEGUN(HandoffScenarios.LentWaitIsBegun.class),
  A_LENT_WAIT_IS_BEGUN_OR_TAKEN_BACK(HandoffScenarios.LentAndTakenBack.class),
  EACH_SETTLEMENT_IS_WRITTEN(AcknowledgerScenarios.WrittenOnce.class),
  A_LOST_REPLY_WRITES_ONCE(SettlementScenarios.ReplyLost.class),
  A_LOST_BATCH_IS_SENT_AGAIN(SettlementScenarios.BatchLost.class),
  CONFIRM_RETURNS_WHEN_WRITTEN(SettlementScenarios.ConfirmReturnsAfterwards.class),
  A_KNOWN_CLAIM_STAYS(ClaimScenarios.KnownClaimStays.class),
  A_LOST_CLAIM_GOES_BACK_ONCE(ClaimScenarios.LostClaimGoesBack.class),
  AN_OUTAGE_IS_REPORTED_ONCE(ConnectivityScenarios.LostOnceAndBackOnce.class),
  AN_ARRIVED_JOB_RUNS(FetchScenarios.ArrivedJobRuns.class),
  QUIET_CLAIMS_NOTHING(FetchScenarios.QuietClaimsNothing.class),
  A_LATE_CLAIM_GOES_BACK(FetchScenarios.LateClaimGoesBack.class),
  STOP_ENDS_EVERY_PROCESSOR(ManagerScenarios.StopEnds.class, 4),
  QUIET_AND_STOP_CLAIM_NOTHING(ManagerScenarios.QuietAndStop.class, 4),
  A_LOST_PROCESSOR_IS_REPLACED_ONCE(LostThreadScenarios.ReplacedOnce.class),
  NO_PROCESSOR_STARTS_AFTER_STOP(LostThreadScenarios.NotReplacedAfterTheStop.class),
  ONE_STOP_IS_PERFORMED(StopScenarios.TwoStops.class),
  STOP_ENDS_THE_START(StopScenarios.StopDuringStart.class),
  AN_INTERRUPT_DOES_NOT_CUT_A_STOP_SHORT(StopScenarios.InterruptedStop.class);

  final Class<? extends Runnable> scenario;

  private final int cost;

  Property(Class<? extends Runnable> scenario) {
    this(scenario, 1);
  }

  /**
   * @param cost how many times as long a schedule takes: a whole worker's share of the time is not
   *     more than that of the others
   */
  Property(Class<? extends Runnable> scenario, int cost) {
    this.scenario = scenario;
    this.cost = cost;
  }

  int schedules() {
    return Math.max(1, Interleavings.SCHEDULES / cost);
  }
}
