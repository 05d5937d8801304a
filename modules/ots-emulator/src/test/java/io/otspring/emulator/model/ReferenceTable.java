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
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A table as the rules of the service describe it, in maps and without regard to speed.
 * It shares no code with the emulator.
 */
final class ReferenceTable {

	private static final String INVALID = "OTSParameterInvalid";

	private final TableShape shape;

	private final ReferenceReader reader;

	private NavigableMap<List<Object>, StoredRow> rows = new TreeMap<>(Order.KEYS);

	private Step.Options options;

	private long now;

	ReferenceTable(TableShape shape, Step.Options options, long now) {
		this.shape = shape;
		this.reader = new ReferenceReader(shape);
		this.options = options;
		this.now = now;
	}

	Answer apply(Step step) {
		try {
			return execute(step);
		}
		catch (Refused ex) {
			return Answer.refused(ex.getMessage());
		}
	}

	private Answer execute(Step step) {
		if (step instanceof Step.Wait wait) {
			this.now += wait.milliseconds();
			return Answer.done();
		}
		if (step instanceof Step.Restart) {
			return Answer.done();
		}
		if (step instanceof Step.Options changed) {
			this.options = changed;
			return Answer.done();
		}
		if (step instanceof Step.Write write) {
			requireWellFormed(write);
			return write(write);
		}
		if (step instanceof Step.BatchWrite batch) {
			return batch(batch);
		}
		if (step instanceof Step.Import bulk) {
			bulk.writes().forEach(ReferenceTable::requireWellFormed);
			return Answer.parts(bulk.writes().stream().map(write -> attempt(() -> importRow(write))).toList());
		}
		return this.reader.read(step, readable(), this.options.versionSize());
	}

	private Answer batch(Step.BatchWrite batch) {
		batch.writes().forEach(ReferenceTable::requireWellFormed);
		for (Step.Write write : batch.writes()) {
			long same = batch.writes().stream().filter(other -> other.key().equals(write.key())).count();
			if (same > 1 && (write.isConditional() || increments(write))) {
				throw new Refused(INVALID);
			}
		}
		if (!batch.atomic()) {
			return Answer.parts(batch.writes().stream().map(write -> attempt(() -> write(write))).toList());
		}
		NavigableMap<List<Object>, StoredRow> before = new TreeMap<>(this.rows);
		try {
			if (batch.writes().stream().map(write -> write.key().get(0)).distinct().count() > 1) {
				throw new Refused("OTSDataOutOfRange");
			}
			return Answer.parts(batch.writes().stream().map(this::write).toList());
		}
		catch (Refused ex) {
			this.rows = before;
			return Answer.parts(Collections.nCopies(batch.writes().size(), Answer.refused(ex.getMessage())));
		}
	}

	private Answer importRow(Step.Write write) {
		for (Step.Change change : write.changes()) {
			if (change.kind() == Step.ChangeKind.PUT && change.column().equals(TableShape.DEFINED)
					&& !(change.value() instanceof Long)) {
				throw new Refused(INVALID);
			}
		}
		return write(write);
	}

	private Answer write(Step.Write write) {
		if (!this.shape.fits(write.key())) {
			throw new Refused("OTSInvalidPK");
		}
		write.changes().forEach(this::requireAcceptable);
		if (write.kind() == Step.Kind.UPDATE && !this.options.allowUpdate()) {
			throw new Refused(INVALID);
		}
		StoredRow current = readable(write.key());
		requireCondition(write, current);
		List<Answer.Cell> incremented = List.of();
		switch (write.kind()) {
			case PUT -> change(write, new StoredRow(this.now, new TreeMap<>(Order.COLUMNS)));
			case UPDATE -> incremented = update(write, current);
			case DELETE -> this.rows.remove(write.key());
		}
		int read = write.isConditional() ? ReferenceReader.units(this.reader.keySize(write.key())) : 0;
		return Answer.of(read, ReferenceReader.units(size(write)), returned(write, incremented), null);
	}

	private void requireAcceptable(Step.Change change) {
		if (this.shape.keyNames().contains(change.column())) {
			throw new Refused(INVALID);
		}
		if (change.kind() == Step.ChangeKind.PUT && change.timestamp() != null) {
			long version = Math.floorDiv(change.timestamp(), 1000);
			long second = Math.floorDiv(this.now, 1000);
			boolean near = version >= second - this.options.deviation() && version < second + this.options.deviation();
			boolean alive = this.options.timeToLive() == -1 || version >= second - this.options.timeToLive();
			if (!near || !alive) {
				throw new Refused(INVALID);
			}
		}
	}

	private void requireCondition(Step.Write write, StoredRow current) {
		boolean exists = current != null;
		if (write.existence() != Step.Existence.IGNORE
				&& exists != (write.existence() == Step.Existence.EXPECT_EXIST)) {
			throw new Refused("OTSConditionCheckFail");
		}
		if (write.condition() != null && !write.condition()
			.passes(column -> exists ? this.reader.versions(write.key(), current.cells(), column) : List.of())) {
			throw new Refused("OTSConditionCheckFail");
		}
	}

	private List<Answer.Cell> update(Step.Write write, StoredRow current) {
		boolean writes = write.changes()
			.stream()
			.anyMatch(change -> change.kind() == Step.ChangeKind.PUT || change.kind() == Step.ChangeKind.INCREMENT);
		if (current == null && !writes) {
			return List.of();
		}
		if (current != null && this.options.fullRow()) {
			Set<String> changed = new HashSet<>();
			write.changes().forEach(change -> changed.add(change.column()));
			if (!changed.containsAll(current.columns().keySet())) {
				throw new Refused(INVALID);
			}
		}
		StoredRow row = (current != null) ? current : new StoredRow(this.now, new TreeMap<>(Order.COLUMNS));
		return change(write, writes ? new StoredRow(this.now, row.columns()) : row);
	}

	/** Changes and stores a row, and returns its incremented cells. */
	private List<Answer.Cell> change(Step.Write write, StoredRow row) {
		List<Answer.Cell> incremented = new ArrayList<>();
		for (Step.Change change : write.changes()) {
			NavigableMap<Long, Object> versions = row.columns()
				.computeIfAbsent(change.column(), column -> new TreeMap<>(Collections.reverseOrder()));
			switch (change.kind()) {
				case PUT -> versions.put((change.timestamp() != null) ? change.timestamp() : this.now, change.value());
				case DELETE_VERSION -> versions.remove(change.timestamp());
				case DELETE_COLUMN -> versions.clear();
				case INCREMENT -> incremented.add(increment(change, versions));
			}
		}
		this.rows.put(write.key(), row);
		StoredRow stored = readable(write.key());
		this.rows.put(write.key(),
				(stored != null) ? stored : new StoredRow(row.writtenAt(), new TreeMap<>(Order.COLUMNS)));
		return incremented;
	}

	private Answer.Cell increment(Step.Change change, NavigableMap<Long, Object> versions) {
		Object before = versions.isEmpty() ? Long.valueOf(0) : versions.firstEntry().getValue();
		long version = versions.isEmpty() ? this.now : Math.max(this.now, versions.firstKey());
		if (!(before instanceof Long counter)) {
			throw new Refused(INVALID);
		}
		try {
			long sum = Math.addExact(counter, (Long) change.value());
			versions.put(version, sum);
			return new Answer.Cell(change.column(), version, sum);
		}
		catch (ArithmeticException ex) {
			throw new Refused(INVALID);
		}
	}

	private static List<Answer.Row> returned(Step.Write write, List<Answer.Cell> incremented) {
		if (write.returned().key()) {
			return List.of(new Answer.Row(write.key(), List.of()));
		}
		List<Answer.Cell> cells = incremented.stream()
			.filter(cell -> write.returned().columns().contains(cell.column()))
			.sorted((left, right) -> Order.COLUMNS.compare(left.column(), right.column()))
			.toList();
		return cells.isEmpty() ? List.of() : List.of(new Answer.Row(null, cells));
	}

	private long size(Step.Write write) {
		long size = this.reader.keySize(write.key());
		for (Step.Change change : write.changes()) {
			size += Order.size(change.column());
			if (change.value() != null) {
				size += Order.size(change.value()) + this.options.versionSize();
			}
		}
		return size;
	}

	/** Copies what can be read now of all rows. */
	private NavigableMap<List<Object>, StoredRow> readable() {
		NavigableMap<List<Object>, StoredRow> readable = new TreeMap<>(Order.KEYS);
		for (List<Object> key : this.rows.keySet()) {
			StoredRow row = readable(key);
			if (row != null) {
				readable.put(key, row);
			}
		}
		return readable;
	}

	/** Copies the newest versions of a row that have not expired. */
	private StoredRow readable(List<Object> key) {
		StoredRow row = this.rows.get(key);
		if (row == null) {
			return null;
		}
		NavigableMap<String, NavigableMap<Long, Object>> columns = new TreeMap<>(Order.COLUMNS);
		row.columns().forEach((column, versions) -> {
			NavigableMap<Long, Object> kept = new TreeMap<>(Collections.reverseOrder());
			versions.entrySet()
				.stream()
				.limit(this.options.maxVersions())
				.filter(version -> !hasExpired(version.getKey()))
				.forEach(version -> kept.put(version.getKey(), version.getValue()));
			if (!kept.isEmpty()) {
				columns.put(column, kept);
			}
		});
		boolean exists = !columns.isEmpty() || !hasExpired(row.writtenAt());
		return exists ? new StoredRow(row.writtenAt(), columns) : null;
	}

	private boolean hasExpired(long timestamp) {
		return this.options.timeToLive() != -1
				&& Math.floorDiv(timestamp, 1000) < Math.floorDiv(this.now, 1000) - this.options.timeToLive();
	}

	private static void requireWellFormed(Step.Write write) {
		if (write.kind() == Step.Kind.UPDATE && write.changes().isEmpty()) {
			throw new Refused(INVALID);
		}
		Set<String> incremented = new HashSet<>();
		for (Step.Change change : write.changes()) {
			if (change.kind() == Step.ChangeKind.INCREMENT) {
				incremented.add(change.column());
				if (write.changes().stream().filter(other -> other.column().equals(change.column())).count() > 1) {
					throw new Refused(INVALID);
				}
			}
		}
		if (!incremented.containsAll(write.returned().columns())) {
			throw new Refused(INVALID);
		}
	}

	private static boolean increments(Step.Write write) {
		return write.changes().stream().anyMatch(change -> change.kind() == Step.ChangeKind.INCREMENT);
	}

	private static Answer attempt(Supplier<Answer> action) {
		try {
			return action.get();
		}
		catch (Refused ex) {
			return Answer.refused(ex.getMessage());
		}
	}

	/**
	 * A row as it is kept.
	 *
	 * @param writtenAt when something was last put
	 * @param columns the versions of the columns, newest first
	 */
	record StoredRow(long writtenAt, NavigableMap<String, NavigableMap<Long, Object>> columns) {

		List<Answer.Cell> cells() {
			List<Answer.Cell> cells = new ArrayList<>();
			this.columns.forEach((column, versions) -> versions
				.forEach((timestamp, value) -> cells.add(new Answer.Cell(column, timestamp, value))));
			return cells;
		}

	}

	/** A refusal with its code. */
	static final class Refused extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Refused(String code) {
			super(code);
		}

	}

}
