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

package io.otspring.client.internal.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import com.google.protobuf.ByteString;
import io.otspring.client.model.Column;
import io.otspring.client.model.PrimaryKey;
import io.otspring.client.model.Row;
import io.otspring.protocol.plainbuffer.SimpleRowMatrixReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows from a simple row matrix. Its columns stand in the order of the request; the
 * rows have them in the service's order, as rows that travel in the other way.
 */
final class MatrixReader {

	private final SimpleRowMatrixReader reader;

	/** Where each column stands in the service's order. */
	private final int[] ranks;

	private MatrixReader(SimpleRowMatrixReader reader) {
		this.reader = reader;
		this.ranks = ranks(reader.names().subList(reader.primaryKeySize(), reader.names().size()));
	}

	static List<Row> rows(ByteString field) {
		return field.isEmpty() ? List.of() : new MatrixReader(FieldBytes.of(field).matrix()).rows();
	}

	private List<Row> rows() {
		List<Row> rows = new ArrayList<>(this.reader.rowCount());
		while (this.reader.nextRow()) {
			rows.add(row());
		}
		return rows;
	}

	private Row row() {
		PrimaryKey.Builder key = PrimaryKey.builder();
		@Nullable Column[] columns = new @Nullable Column[this.ranks.length];
		int index = 0;
		while (this.reader.nextField()) {
			if (this.reader.inPrimaryKey()) {
				key.add(this.reader.name(), ValueCodec.readPrimaryKey(this.reader.value()));
				continue;
			}
			if (this.reader.hasValue()) {
				columns[this.ranks[index]] = new Column(this.reader.name(), ValueCodec.readColumn(this.reader.value()),
						Column.NO_TIMESTAMP);
			}
			index++;
		}
		return Row.of(key.build(), Arrays.stream(columns).filter(Objects::nonNull).toList());
	}

	private static int[] ranks(List<String> names) {
		List<byte[]> bytes = names.stream().map(name -> name.getBytes(StandardCharsets.UTF_8)).toList();
		Comparator<Integer> order = (left, right) -> Arrays.compareUnsigned(bytes.get(left), bytes.get(right));
		int[] sorted = IntStream.range(0, names.size()).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
		int[] ranks = new int[sorted.length];
		for (int rank = 0; rank < sorted.length; rank++) {
			ranks[sorted[rank]] = rank;
		}
		return ranks;
	}

}
