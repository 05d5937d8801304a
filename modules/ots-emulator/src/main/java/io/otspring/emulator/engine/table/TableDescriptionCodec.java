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

package io.otspring.emulator.engine.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import io.otspring.emulator.engine.BinaryValue;
import io.otspring.emulator.engine.IntegerValue;
import io.otspring.emulator.engine.KeyValue;
import io.otspring.emulator.engine.StringValue;
import io.otspring.emulator.engine.stream.StreamSettings;
import io.otspring.protocol.plainbuffer.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a table is written down. It begins with its version, because files
 * outlive releases.
 */
final class TableDescriptionCodec {

	private static final int VERSION = 1;

	private TableDescriptionCodec() {
	}

	static byte[] encode(TableDescription table) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			DataOutputStream out = new DataOutputStream(bytes);
			out.writeByte(VERSION);
			out.writeUTF(table.id());
			out.writeUTF(table.name());
			writeList(out, table.schema().keyColumns(), TableDescriptionCodec::writeKeyColumn);
			writeList(out, table.schema().definedColumns(), TableDescriptionCodec::writeDefinedColumn);
			writeOptions(out, table.options());
			writeThroughput(out, table.throughput());
			writeStream(out, table.stream());
			writeNullable(out, table.encryption(), TableDescriptionCodec::writeEncryption);
			out.writeBoolean(table.localTransactions());
			writeList(out, table.splitPoints(), TableDescriptionCodec::writeKeyValue);
			out.writeLong(table.creationTime());
			writeList(out, table.indexes(), TableDescriptionCodec::writeIndex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	static TableDescription decode(byte[] bytes) {
		try {
			DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
			int version = in.readByte();
			if (version != VERSION) {
				throw new IllegalStateException(
						"The storage was written by another release: table format " + version + ", not " + VERSION);
			}
			return new TableDescription(in.readUTF(), in.readUTF(),
					new TableSchema(readList(in, TableDescriptionCodec::readKeyColumn),
							readList(in, TableDescriptionCodec::readDefinedColumn)),
					readOptions(in), readThroughput(in), readStream(in),
					readNullable(in, TableDescriptionCodec::readEncryption), in.readBoolean(),
					readList(in, TableDescriptionCodec::readKeyValue), in.readLong(),
					readList(in, TableDescriptionCodec::readIndex));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void writeKeyColumn(DataOutput out, KeyColumnSchema column) throws IOException {
		out.writeUTF(column.name());
		out.writeUTF(column.type().name());
		out.writeBoolean(column.autoIncrement());
	}

	private static KeyColumnSchema readKeyColumn(DataInput in) throws IOException {
		return new KeyColumnSchema(in.readUTF(), ValueType.valueOf(in.readUTF()), in.readBoolean());
	}

	private static void writeDefinedColumn(DataOutput out, DefinedColumn column) throws IOException {
		out.writeUTF(column.name());
		out.writeUTF(column.type().name());
	}

	private static DefinedColumn readDefinedColumn(DataInput in) throws IOException {
		return new DefinedColumn(in.readUTF(), ValueType.valueOf(in.readUTF()));
	}

	private static void writeOptions(DataOutput out, TableOptions options) throws IOException {
		out.writeInt(options.timeToLive());
		out.writeInt(options.maxVersions());
		out.writeLong(options.maxDeviation());
		out.writeBoolean(options.allowUpdate());
		out.writeBoolean(options.updateFullRow());
	}

	private static TableOptions readOptions(DataInput in) throws IOException {
		return new TableOptions(in.readInt(), in.readInt(), in.readLong(), in.readBoolean(), in.readBoolean());
	}

	private static void writeThroughput(DataOutput out, ReservedThroughput throughput) throws IOException {
		out.writeInt(throughput.read());
		out.writeInt(throughput.write());
		out.writeLong(throughput.lastIncreaseTime());
		writeNullable(out, throughput.lastDecreaseTime(), DataOutput::writeLong);
	}

	private static ReservedThroughput readThroughput(DataInput in) throws IOException {
		return new ReservedThroughput(in.readInt(), in.readInt(), in.readLong(), readNullable(in, DataInput::readLong));
	}

	private static void writeStream(DataOutput out, StreamSettings stream) throws IOException {
		out.writeBoolean(stream.enabled());
		out.writeUTF(stream.id());
		out.writeInt(stream.expirationHours());
		out.writeLong(stream.lastEnableTime());
		writeList(out, stream.columns(), DataOutput::writeUTF);
	}

	private static StreamSettings readStream(DataInput in) throws IOException {
		return new StreamSettings(in.readBoolean(), in.readUTF(), in.readInt(), in.readLong(),
				readList(in, DataInput::readUTF));
	}

	private static void writeEncryption(DataOutput out, Encryption encryption) throws IOException {
		out.writeBoolean(encryption.enabled());
		Encryption.KeyKind kind = encryption.keyKind();
		writeNullable(out, (kind != null) ? kind.name() : null, DataOutput::writeUTF);
		writeNullable(out, encryption.keyId(), TableDescriptionCodec::writeBinary);
		writeNullable(out, encryption.role(), TableDescriptionCodec::writeBinary);
	}

	private static Encryption readEncryption(DataInput in) throws IOException {
		boolean enabled = in.readBoolean();
		String kind = readNullable(in, DataInput::readUTF);
		return new Encryption(enabled, (kind != null) ? Encryption.KeyKind.valueOf(kind) : null,
				readNullable(in, TableDescriptionCodec::readBinary),
				readNullable(in, TableDescriptionCodec::readBinary));
	}

	private static void writeKeyValue(DataOutput out, KeyValue value) throws IOException {
		out.writeUTF(value.type().name());
		if (value instanceof IntegerValue integer) {
			out.writeLong(integer.value());
		}
		else if (value instanceof StringValue string) {
			out.writeUTF(string.value());
		}
		else if (value instanceof BinaryValue binary) {
			writeBinary(out, binary);
		}
	}

	private static KeyValue readKeyValue(DataInput in) throws IOException {
		return switch (ValueType.valueOf(in.readUTF())) {
			case INTEGER -> new IntegerValue(in.readLong());
			case STRING -> new StringValue(in.readUTF());
			case BLOB -> readBinary(in);
			default -> throw new IllegalStateException("The storage has a split point without a value");
		};
	}

	private static void writeIndex(DataOutput out, IndexDescription index) throws IOException {
		out.writeUTF(index.id());
		out.writeUTF(index.name());
		out.writeUTF(index.kind().name());
		writeList(out, index.keyColumns(), DataOutput::writeUTF);
		writeList(out, index.attributes(), DataOutput::writeUTF);
		out.writeBoolean(index.complete());
		out.writeLong(index.creationTime());
	}

	private static IndexDescription readIndex(DataInput in) throws IOException {
		return new IndexDescription(in.readUTF(), in.readUTF(), IndexKind.valueOf(in.readUTF()),
				readList(in, DataInput::readUTF), readList(in, DataInput::readUTF), in.readBoolean(), in.readLong());
	}

	private static void writeBinary(DataOutput out, BinaryValue value) throws IOException {
		out.writeInt(value.size());
		out.write(value.bytes());
	}

	private static BinaryValue readBinary(DataInput in) throws IOException {
		byte[] bytes = new byte[in.readInt()];
		in.readFully(bytes);
		return new BinaryValue(bytes);
	}

	private static <T> void writeList(DataOutput out, List<T> list, Writer<T> writer) throws IOException {
		out.writeInt(list.size());
		for (T element : list) {
			writer.write(out, element);
		}
	}

	private static <T> List<T> readList(DataInput in, Reader<T> reader) throws IOException {
		int size = in.readInt();
		List<T> list = new ArrayList<>(size);
		for (int i = 0; i < size; i++) {
			list.add(reader.read(in));
		}
		return list;
	}

	private static <T> void writeNullable(DataOutput out, @Nullable T value, Writer<T> writer) throws IOException {
		out.writeBoolean(value != null);
		if (value != null) {
			writer.write(out, value);
		}
	}

	private static <T> @Nullable T readNullable(DataInput in, Reader<T> reader) throws IOException {
		return in.readBoolean() ? reader.read(in) : null;
	}

	/**
	 * Writes one thing.
	 */
	private interface Writer<T> {

		void write(DataOutput out, T value) throws IOException;

	}

	/**
	 * Reads one thing.
	 */
	private interface Reader<T> {

		T read(DataInput in) throws IOException;

	}

}
