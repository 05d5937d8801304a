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

package io.otspring.emulator.engine.stream;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import io.otspring.emulator.engine.CapacityUnits;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.RowChange;
import io.otspring.emulator.storage.ChangeSet;
import io.otspring.emulator.storage.KeySpace;
import io.otspring.emulator.storage.Storage;
import io.otspring.protocol.ErrorCode;
import io.otspring.protocol.plainbuffer.SequenceInfo;

/**
 * The stream of a table: one shard, however many partitions the table has, in which the
 * records are in the order of the commits.
 * <p>
 * Records are numbered without gaps, and a position is the number of a record. Those that
 * have expired cannot be read any more; they are removed little by little when others are
 * added. The last one stays, so that the numbers go on when the storage is opened again.
 * <p>
 * Instances are safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class StreamLog {

	/** How many expired records a change removes beside as many as it adds. */
	private static final int TRIMMED_AT_ONCE = 16;

	private static final int MAX_RECORDS = 5000;

	private static final long MAX_BATCH_SIZE = 4_194_304;

	private static final int EPOCH = 1;

	/** Smaller than all keys. */
	private static final byte[] BEGIN = {};

	private final StreamSettings settings;

	private final String shard;

	private final Storage storage;

	private final InstantSource clock;

	private final KeySpace records;

	/** The number of the oldest record that is there. */
	private long first;

	/** The number of the next record. */
	private long end;

	private SequenceInfo last;

	/**
	 * Opens a stream, which is empty if it is a new one.
	 * @param settings the settings
	 * @param tableId the id of the table, which the name of the shard begins with
	 * @param storage where records are kept
	 * @param clock the time
	 */
	public StreamLog(StreamSettings settings, String tableId, Storage storage, InstantSource clock) {
		this.settings = settings;
		this.shard = tableId + "_" + settings.lastEnableTime();
		this.storage = storage;
		this.clock = clock;
		this.records = storage.keySpace("stream/" + settings.lastEnableTime() + "/" + tableId);
		this.last = new SequenceInfo(EPOCH, 0, 0);
		Iterator<Map.Entry<byte[], byte[]>> oldest = this.records.ascending(BEGIN, key(Long.MAX_VALUE));
		if (oldest.hasNext()) {
			Map.Entry<byte[], byte[]> newest = this.records.descending(key(Long.MAX_VALUE), BEGIN).next();
			this.first = number(oldest.next().getKey());
			this.end = number(newest.getKey()) + 1;
			this.last = StoredRecord.decode(newest.getValue()).sequence();
		}
	}

	public StreamSettings settings() {
		return this.settings;
	}

	/**
	 * Returns the name of the one shard, which stays open as long as there is the stream.
	 */
	public String shard() {
		return this.shard;
	}

	/**
	 * Applies changes of the table together with the records of them.
	 * @param changes the changes of key spaces
	 * @param rows what happened to rows, in this order
	 */
	public synchronized void apply(ChangeSet changes, List<RowChange> rows) {
		if (rows.isEmpty()) {
			this.storage.apply(changes);
			return;
		}
		SequenceInfo sequence = this.last;
		long now = now();
		long next = this.end;
		for (RowChange row : rows) {
			sequence = following(sequence, now);
			StreamRecord record = RecordWriter.write(row, sequence, this.settings.columns());
			changes.put(this.records, key(next), new StoredRecord(sequence, record).encode());
			next++;
		}
		long trimmed = trim(changes, rows.size());
		this.storage.apply(changes);
		this.last = sequence;
		this.end = next;
		this.first = trimmed;
	}

	/**
	 * Returns the place of a record. Time never goes back, so that records can be found
	 * and expire by it.
	 */
	private static SequenceInfo following(SequenceInfo last, long now) {
		return (now > last.timestamp()) ? new SequenceInfo(EPOCH, now, 0)
				: new SequenceInfo(EPOCH, last.timestamp(), last.rowIndex() + 1);
	}

	/**
	 * Removes the oldest records that have expired.
	 * @return the number of the oldest one that is left
	 */
	private long trim(ChangeSet changes, int added) {
		long oldest = this.first;
		long bound = Math.min(this.end, oldest + added + TRIMMED_AT_ONCE);
		while (oldest < bound && timestamp(oldest) < earliest()) {
			changes.remove(this.records, key(oldest));
			oldest++;
		}
		return oldest;
	}

	/**
	 * Returns the position of the oldest record that can be read.
	 */
	public synchronized long oldest() {
		return find(earliest());
	}

	/**
	 * Returns the position of the oldest record that can be read and is not older than a
	 * time, or of the next one to come.
	 * @param timestamp microseconds since 1970
	 */
	public synchronized long find(long timestamp) {
		long wanted = Math.max(timestamp, earliest());
		long low = this.first;
		long high = this.end;
		while (low < high) {
			long middle = (low + high) >>> 1;
			if (timestamp(middle) < wanted) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/**
	 * Reads records, which stay there.
	 * @param position the position of the first one
	 * @param limit how many are read at most
	 * @throws OtsError if the position is unknown or its record has expired
	 */
	public synchronized StreamBatch read(long position, int limit) {
		if (position < oldest() || position > this.end) {
			throw new OtsError(ErrorCode.TRIMMED_DATA_ACCESS,
					"Requested stream data is already trimmed or does not exist.");
		}
		List<StreamRecord> batch = new ArrayList<>();
		long size = 0;
		int most = Math.min(limit, MAX_RECORDS);
		Iterator<Map.Entry<byte[], byte[]>> entries = this.records.ascending(key(position), key(Long.MAX_VALUE));
		while (batch.size() < most && entries.hasNext()) {
			StreamRecord record = StoredRecord.decode(entries.next().getValue()).record();
			if (!batch.isEmpty() && size + record.size() > MAX_BATCH_SIZE) {
				most = batch.size();
			}
			else {
				batch.add(record);
				size += record.size();
			}
		}
		return new StreamBatch(batch, position + batch.size(), batch.size() == most,
				new CapacityUnits((size > 0) ? CapacityUnits.units(size) : 0, 0));
	}

	/**
	 * Forgets the records. Nobody may use the stream any more.
	 */
	public void drop() {
		this.storage.drop(this.records.name());
	}

	/**
	 * Returns how a stream is reported that does not exist, or not any more.
	 */
	public static OtsError missing() {
		return new OtsError(ErrorCode.OBJECT_NOT_EXIST, "Requested stream does not exist.");
	}

	private long timestamp(long number) {
		return StoredRecord.timestamp(Objects.requireNonNull(this.records.get(key(number))));
	}

	/**
	 * Returns the time of the oldest records that have not expired.
	 */
	private long earliest() {
		return now() - TimeUnit.HOURS.toMicros(this.settings.expirationHours());
	}

	private long now() {
		return ChronoUnit.MICROS.between(Instant.EPOCH, this.clock.instant());
	}

	private static byte[] key(long number) {
		return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
	}

	private static long number(byte[] key) {
		return ByteBuffer.wrap(key).getLong();
	}

}
