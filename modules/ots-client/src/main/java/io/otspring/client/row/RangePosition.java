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

package io.otspring.client.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;

import io.otspring.client.model.BinaryValue;
import io.otspring.client.model.InfiniteValue;
import io.otspring.client.model.IntegerValue;
import io.otspring.client.model.KeyColumn;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.StringValue;
import io.otspring.client.model.TextValue;

/**
 * Where the next page of a range starts, as text. The text says what range it belongs to
 * and has a checksum. It is not signed: whoever makes one up can get to any row of the
 * range, but not out of it.
 *
 * @param start the key of the first row of the page
 * @param left how many rows of the range are still wanted
 */
record RangePosition(PrimaryKey start, long left) {

	/** Names the format; another format has another prefix. */
	private static final String VERSION = "otspage1-";

	String toText(GetRangeRequest range) {
		byte[] content = bytes(out -> {
			out.writeUTF(range.table());
			out.writeUTF(range.direction().name());
			out.writeInt(checksum(bounds(range)));
			out.writeLong(this.left);
			writeKey(this.start.columns(), out);
		});
		byte[] checked = Arrays.copyOf(content, content.length + Integer.BYTES);
		ByteBuffer.wrap(checked).putInt(content.length, checksum(content));
		return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(checked);
	}

	/**
	 * Reads a text.
	 * @param text the text
	 * @param range the range that it has to belong to
	 * @throws IllegalArgumentException if it is damaged, or of another range
	 */
	static RangePosition parse(String text, GetRangeRequest range) {
		try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content(text)))) {
			String table = in.readUTF();
			require(table.equals(range.table()), "belongs to table '" + table + "', not '" + range.table() + "'");
			String direction = in.readUTF();
			require(direction.equals(range.direction().name()), "belongs to a range that is read " + direction);
			require(in.readInt() == checksum(bounds(range)), "belongs to another range of table '" + table + "'");
			long left = in.readLong();
			PrimaryKey start = readKey(in);
			require(left > 0 && isWithin(start, range), "leads out of the range");
			return new RangePosition(start, left);
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("The page token is damaged", ex);
		}
	}

	private static byte[] content(String text) {
		require(text.startsWith(VERSION), "is none, or one of another version");
		byte[] checked;
		try {
			checked = Base64.getUrlDecoder().decode(text.substring(VERSION.length()));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("The page token is damaged", ex);
		}
		int length = checked.length - Integer.BYTES;
		require(length > 0, "is damaged");
		byte[] content = Arrays.copyOf(checked, length);
		require(ByteBuffer.wrap(checked).getInt(length) == checksum(content), "is damaged");
		return content;
	}

	private static void require(boolean condition, String otherwise) {
		if (!condition) {
			throw new IllegalArgumentException("The page token " + otherwise);
		}
	}

	private static boolean isWithin(PrimaryKey key, GetRangeRequest range) {
		List<? extends KeyColumn<?>> columns = key.columns();
		if (!names(columns).equals(names(range.from().columns()))) {
			return false;
		}
		if (hasUndecodedText(range.from().columns()) || hasUndecodedText(range.to().columns())) {
			// The client's encoding is not known here; the service reads such a range to
			// its end and no further
			return true;
		}
		int fromStart = KeyOrder.compare(columns, range.from().columns());
		int fromEnd = KeyOrder.compare(columns, range.to().columns());
		return (range.direction() == Direction.FORWARD) ? fromStart >= 0 && fromEnd < 0 : fromStart <= 0 && fromEnd > 0;
	}

	private static List<String> names(List<? extends KeyColumn<?>> columns) {
		return columns.stream().<String>map(KeyColumn::name).toList();
	}

	private static boolean hasUndecodedText(List<? extends KeyColumn<?>> columns) {
		return columns.stream().anyMatch(column -> column.value() instanceof TextValue);
	}

	private static byte[] bounds(GetRangeRequest range) {
		return bytes(out -> {
			writeKey(range.from().columns(), out);
			writeKey(range.to().columns(), out);
		});
	}

	private static void writeKey(List<? extends KeyColumn<?>> key, DataOutputStream out) throws IOException {
		out.writeByte(key.size());
		for (KeyColumn<?> column : key) {
			out.writeUTF(column.name());
			writeValue(column.value(), out);
		}
	}

	private static void writeValue(Object value, DataOutputStream out) throws IOException {
		if (value instanceof IntegerValue integer) {
			out.writeByte('i');
			out.writeLong(integer.value());
		}
		else if (value instanceof StringValue string) {
			out.writeByte('s');
			out.writeUTF(string.value());
		}
		else if (value instanceof BinaryValue binary) {
			writeBytes('b', binary.bytes(), out);
		}
		else if (value instanceof TextValue text) {
			writeBytes('t', text.bytes(), out);
		}
		else {
			out.writeByte((value != InfiniteValue.MINIMUM) ? '+' : '-');
		}
	}

	private static void writeBytes(char type, byte[] bytes, DataOutputStream out) throws IOException {
		out.writeByte(type);
		out.writeInt(bytes.length);
		out.write(bytes);
	}

	private static PrimaryKey readKey(DataInputStream in) throws IOException {
		PrimaryKey.Builder key = PrimaryKey.builder();
		for (int left = in.readUnsignedByte(); left > 0; left--) {
			String name = in.readUTF();
			switch (in.readUnsignedByte()) {
				case 'i' -> key.add(name, in.readLong());
				case 's' -> key.add(name, in.readUTF());
				case 'b' -> key.add(name, readBytes(in));
				default -> throw new IOException("Unknown type of value");
			}
		}
		return key.build();
	}

	private static byte[] readBytes(DataInputStream in) throws IOException {
		int length = in.readInt();
		if (length < 0 || length > in.available()) {
			throw new IOException("Wrong length");
		}
		return in.readNBytes(length);
	}

	private static int checksum(byte[] bytes) {
		CRC32 crc = new CRC32();
		crc.update(bytes);
		return (int) crc.getValue();
	}

	private static byte[] bytes(Content content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			content.write(out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/**
	 * Writes to a stream.
	 */
	@FunctionalInterface
	private interface Content {

		void write(DataOutputStream out) throws IOException;

	}

}
