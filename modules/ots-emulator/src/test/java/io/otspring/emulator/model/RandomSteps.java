/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.otspring.emulator.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.google.protobuf.ByteString;

/**
 * Makes up a table and steps for it. There are few keys, columns and values, so that
 * steps meet, and boundaries are among them.
 */
final class RandomSteps {

	static final long BEGIN = 1_700_000_000_000L;

	private static final List<Object> INTEGERS = List.of(0L, -1L, 7L, Long.MIN_VALUE, Long.MAX_VALUE);

	private static final List<Object> TEXTS = List.of("", "a", "a\0", "ab", "\u00E9", "\uFFFD", "\uD83D\uDE00");

	private static final List<Object> BINARIES = Stream
		.of(new byte[0], new byte[] { 0 }, new byte[] { 0, (byte) 0xFF }, new byte[] { 0x7F },
				new byte[] { (byte) 0x80 }, new byte[] { (byte) 0xFF })
		.<Object>map(ByteString::copyFrom)
		.toList();

	private static final List<String> COLUMNS = List.of("a", "b", "n", "\u00E9", "\uFFFD", "\uD83D\uDE00");

	private static final List<Object> VALUES = List.of(0L, 1L, 1L, 5L, Long.MAX_VALUE, Long.MIN_VALUE, 0.5, -1.5, true,
			false, "", "x7", "abc12", "7", "\uFFFD", "\uD83D\uDE00", "w".repeat(5000), ByteString.EMPTY,
			ByteString.copyFrom(new byte[] { (byte) 0x80 }), ByteString.copyFrom(new byte[4096]));

	private final Random random;

	private final TableShape shape;

	private final List<List<Object>> keyValues = new ArrayList<>();

	private long now = BEGIN;

	RandomSteps(long seed) {
		this.random = new Random(seed);
		this.shape = new TableShape(
				list(1, 3, () -> of(List.<Class<?>>of(Long.class, String.class, ByteString.class))));
		for (Class<?> type : this.shape.keyTypes()) {
			List<Object> values = (type == Long.class) ? INTEGERS : (type == String.class) ? TEXTS : BINARIES;
			this.keyValues.add(list(2, 3, () -> of(values)));
		}
	}

	TableShape shape() {
		return this.shape;
	}

	Step.Options options() {
		return new Step.Options(of(List.of(-1, -1, 3, 20, 100_000)), of(List.of(1, 2, 3, Integer.MAX_VALUE)),
				of(List.of(3L, 86_400L, Long.MAX_VALUE / 1_000_000)), !oneIn(8), oneIn(8));
	}

	List<Step> steps(int count) {
		return IntStream.range(0, count).mapToObj(i -> step()).toList();
	}

	private Step step() {
		int choice = this.random.nextInt(100);
		if (choice < 45) {
			return write();
		}
		if (choice < 55) {
			return new Step.BatchWrite(list(1, 5, this::write), oneIn(3));
		}
		if (choice < 60) {
			return new Step.Import(list(1, 4, () -> unconditional(write())));
		}
		if (choice < 70) {
			return new Step.Get(key(), selection());
		}
		if (choice < 74) {
			return new Step.BatchGet(list(1, 4, this::key), selection());
		}
		if (choice < 88) {
			return new Step.Range(this.random.nextBoolean(), bound(), bound(), orNull(() -> 1 + this.random.nextInt(4)),
					selection());
		}
		if (choice < 92) {
			return new Step.Export(bound(), bound(), columns(), oneIn(3) ? filter(2) : null, this.random.nextBoolean());
		}
		if (choice < 97) {
			return pause();
		}
		return (choice < 99) ? options() : new Step.Restart();
	}

	private Step pause() {
		long milliseconds = of(List.of(1L, 999L, 1000L, 5000L));
		this.now += milliseconds;
		return new Step.Wait(milliseconds);
	}

	private Step.Write write() {
		Step.Kind kind = of(List.of(Step.Kind.PUT, Step.Kind.PUT, Step.Kind.UPDATE, Step.Kind.UPDATE, Step.Kind.UPDATE,
				Step.Kind.UPDATE, Step.Kind.DELETE));
		List<Step.Change> changes = switch (kind) {
			case PUT -> list(0, 4, this::put);
			case UPDATE -> list(oneIn(50) ? 0 : 1, 4, this::change);
			case DELETE -> List.of();
		};
		Step.Existence existence = oneIn(4) ? of(List.of(Step.Existence.values())) : Step.Existence.IGNORE;
		return new Step.Write(kind, key(), changes, existence, oneIn(6) ? filter(2) : null, returned(changes));
	}

	private static Step.Write unconditional(Step.Write write) {
		return new Step.Write(write.kind(), write.key(), write.changes(), Step.Existence.IGNORE, null,
				new Step.Returned(false, List.of()));
	}

	private Step.Returned returned(List<Step.Change> changes) {
		if (oneIn(5)) {
			return new Step.Returned(true, List.of());
		}
		List<String> incremented = changes.stream()
			.filter(change -> change.kind() == Step.ChangeKind.INCREMENT)
			.map(Step.Change::column)
			.toList();
		return new Step.Returned(false, oneIn(30) ? List.of("a") : oneIn(2) ? incremented : List.of());
	}

	private Step.Change change() {
		return switch (this.random.nextInt(6)) {
			case 0 -> new Step.Change(Step.ChangeKind.DELETE_VERSION, column(), null, timestamp());
			case 1 -> new Step.Change(Step.ChangeKind.DELETE_COLUMN, column(), null, null);
			case 2 -> new Step.Change(Step.ChangeKind.INCREMENT, "n", of(INTEGERS), null);
			default -> put();
		};
	}

	private Step.Change put() {
		String column = column();
		return new Step.Change(Step.ChangeKind.PUT, column, column.equals("n") ? of(INTEGERS) : of(VALUES),
				oneIn(2) ? timestamp() : null);
	}

	private String column() {
		return oneIn(100) ? "k0" : of(COLUMNS);
	}

	private long timestamp() {
		return oneIn(20) ? this.random.nextInt(3) : this.now + of(List.of(-3000L, -1000L, -1L, 0L, 1L, 1000L, 2500L));
	}

	private List<Object> key() {
		if (oneIn(200)) {
			return this.keyValues.stream().<Object>map(values -> (values.get(0) instanceof Long) ? "no" : 0L).toList();
		}
		return this.keyValues.stream().map(this::of).toList();
	}

	private List<Object> bound() {
		if (oneIn(3)) {
			return this.keyValues.stream().<Object>map(values -> of(List.of(Step.Bound.values()))).toList();
		}
		return this.keyValues.stream()
			.map(values -> oneIn(6) ? (Object) of(List.of(Step.Bound.values())) : of(values))
			.toList();
	}

	private Step.Selection selection() {
		Integer max = orNull(() -> 1 + this.random.nextInt(3));
		boolean specific = oneIn(6);
		boolean range = oneIn(4);
		if (max == null && !specific && !range && !oneIn(30)) {
			max = Integer.MAX_VALUE;
		}
		boolean paged = oneIn(5);
		return new Step.Selection(columns(), oneIn(5) ? of(COLUMNS) : null, oneIn(5) ? of(COLUMNS) : null,
				(specific && !oneIn(10)) ? null : max, range ? timestamp() : null,
				(range && !oneIn(20)) ? (Long) timestamp() : null, specific ? timestamp() : null,
				(!paged && oneIn(3)) ? filter(3) : null,
				paged ? new Step.Page(this.random.nextInt(3), 1 + this.random.nextInt(3)) : null);
	}

	private List<String> columns() {
		return oneIn(2) ? List.of() : list(1, 3, () -> oneIn(5) ? of(this.shape.keyNames()) : of(COLUMNS));
	}

	private RowFilter filter(int depth) {
		if (depth > 0 && oneIn(3)) {
			RowFilter.Combinator combinator = of(List.of(RowFilter.Combinator.values()));
			boolean one = combinator == RowFilter.Combinator.NOT;
			return new RowFilter.Combine(combinator, list(one ? 1 : 2, one ? 1 : 3, () -> filter(depth - 1)));
		}
		String column = oneIn(4) ? of(this.shape.keyNames()) : of(COLUMNS);
		int position = this.shape.keyNames().indexOf(column);
		boolean digits = oneIn(4);
		Object value = digits ? Long.valueOf(7) : of((position < 0) ? VALUES : this.keyValues.get(position));
		return new RowFilter.Compare(column, of(List.of(RowFilter.Comparator.values())), value,
				this.random.nextBoolean(), this.random.nextBoolean(), digits);
	}

	private boolean oneIn(int number) {
		return this.random.nextInt(number) == 0;
	}

	private <T> T of(List<T> values) {
		return values.get(this.random.nextInt(values.size()));
	}

	private <T> T orNull(Supplier<T> value) {
		return this.random.nextBoolean() ? value.get() : null;
	}

	private <T> List<T> list(int min, int max, Supplier<? extends T> element) {
		int size = min + this.random.nextInt(Math.max(1, max - min + 1));
		return IntStream.range(0, size).<T>mapToObj(i -> element.get()).toList();
	}

}
