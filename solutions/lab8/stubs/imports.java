import static jobsinpractice.lab8.Ending.bytes;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jobsinpractice.engine.internal.Keys;
import jobsinpractice.engine.Redis;
import jobsinpractice.testkit.ToDo;
