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

package io.otspring.protocol.plainbuffer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Damages rows in all ways, always the same ones, and reads them: either the reader
 * tells, or it returns rows. A checksum of eight bits lets about one in 256 damages
 * through; strictness must make up for it.
 */
class MutationTests {

	private static final int INPUTS_PER_BODY = 400;

	private static final List<byte[]> BODIES = bodies();

	@ParameterizedTest
	@EnumSource
	void damageIsToldOrHarmless(Damage damage) {
		int inputs = 0;
		int silent = 0;
		for (byte[] body : BODIES) {
			List<TestRow> original = TestRow.readWritten(body);
			Random random = new Random(damage.ordinal() * 31L + body.length);
			for (int i = 0; i < INPUTS_PER_BODY; i++) {
				byte[] damaged = damage.apply(body, random);
				inputs++;
				if (!isToldOrEqual(damaged, original)) {
					silent++;
				}
				readAsValue(damaged);
			}
		}
		assertThat(inputs).isEqualTo(INPUTS_PER_BODY * BODIES.size());
		assertThat(silent).as("damaged rows that were read as other rows").isLessThanOrEqualTo(inputs / 400);
	}

	private static boolean isToldOrEqual(byte[] damaged, List<TestRow> original) {
		try {
			TestRow.read(damaged);
		}
		catch (PlainBufferException ex) {
			// Nothing else may come out
		}
		try {
			return TestRow.readWritten(damaged).equals(original);
		}
		catch (PlainBufferException ex) {
			return true;
		}
	}

	private static void readAsValue(byte[] damaged) {
		if (damaged.length > 40) {
			try {
				TestCell.readValue(EncodedValue.ofShortForm(Arrays.copyOfRange(damaged, 18, 40)));
			}
			catch (PlainBufferException ex) {
				// Nothing else may come out
			}
		}
	}

	private static List<byte[]> bodies() {
		TestCell id = TestCell.of("id", 1L);
		long time = 1700000000000L;
		TestRow everyType = TestRow.ofKey(id, TestCell.of("name", "ab"), TestCell.of("key", TestCell.binary("dead")))
			.columns(TestCell.of("i", -2L).at(time), TestCell.of("d", 1.5).at(time), TestCell.of("b", true).at(time),
					TestCell.of("s", "h\u00e9").at(time), TestCell.of("x", TestCell.binary("00ff")).at(time));
		TestRow small = TestRow.ofKey(id).columns(TestCell.of("a", 7L).at(time));
		TestRow wide = TestRow.ofKey(id)
			.columns(IntStream.range(0, 100)
				.mapToObj(i -> TestCell.of("column" + i, (i % 2 == 0) ? (Object) (long) i : "value " + i).at(time))
				.toArray(TestCell[]::new));
		TestRow text = TestRow.ofKey(id).columns(TestCell.of("s", "text".repeat(16_384)).at(time));
		byte[] random = new byte[4096];
		new Random(1).nextBytes(random);
		TestRow binary = TestRow.ofKey(id).columns(TestCell.of("x", ByteBuffer.wrap(random)).at(time));
		TestRow versions = TestRow.ofKey(id)
			.columns(TestCell.of("a", 3L).at(time + 2), TestCell.of("a", 2L).at(time + 1),
					TestCell.of("a", 1L).at(time));
		TestRow update = TestRow.ofKey(id)
			.columns(TestCell.of("a", 7L), TestCell.of("c", CellOperation.DELETE_ONE_VERSION).at(time),
					TestCell.of("d", CellOperation.DELETE_ALL_VERSIONS), TestCell.of("e", 10L).increment());
		TestRow withoutKey = new TestRow(List.of(), small.columns(), false, null);
		return Stream.of(everyType, small, wide, text, binary, versions, TestRow.ofKey(id), update, withoutKey)
			.map(TestRow::write)
			.toList();
	}

	enum Damage {

		BIT_FLIPPED {
			@Override
			byte[] apply(byte[] body, Random random) {
				byte[] damaged = body.clone();
				int bit = random.nextInt(8 * body.length);
				damaged[bit / 8] ^= (byte) (1 << bit % 8);
				return damaged;
			}
		},

		BYTES_REPLACED {
			@Override
			byte[] apply(byte[] body, Random random) {
				byte[] damaged = body.clone();
				for (int i = 1 + random.nextInt(4); i > 0; i--) {
					damaged[random.nextInt(body.length)] = (byte) random.nextInt();
				}
				return damaged;
			}
		},

		TRUNCATED {
			@Override
			byte[] apply(byte[] body, Random random) {
				// What is left of nothing but the header is no row, which no reader can
				// tell
				return Arrays.copyOf(body, 5 + random.nextInt(body.length - 5));
			}
		},

		LENGTH_REPLACED {
			@Override
			byte[] apply(byte[] body, Random random) {
				byte[] damaged = body.clone();
				List<Integer> lengths = Anatomy.of(body).lengths();
				int position = lengths.get(random.nextInt(lengths.size()));
				ByteBuffer buffer = ByteBuffer.wrap(damaged).order(ByteOrder.LITTLE_ENDIAN);
				int length = buffer.getInt(position);
				int[] others = { 0x7fffffff, 0x80000000, 0xffffffff, 0, length - 1, length + 1, 100 << 20 };
				buffer.putInt(position, others[random.nextInt(others.length)]);
				return damaged;
			}
		},

		BYTES_DELETED {
			@Override
			byte[] apply(byte[] body, Random random) {
				int start = 4 + random.nextInt(body.length - 4);
				int end = Math.min(body.length, start + 1 + random.nextInt(8));
				return splice(body, start, end, new byte[0]);
			}
		},

		BYTES_INSERTED {
			@Override
			byte[] apply(byte[] body, Random random) {
				byte[] inserted = new byte[1 + random.nextInt(8)];
				random.nextBytes(inserted);
				int position = random.nextInt(body.length + 1);
				return splice(body, position, position, inserted);
			}
		},

		CELL_DROPPED {
			@Override
			byte[] apply(byte[] body, Random random) {
				Anatomy.Cell cell = cell(body, random);
				return splice(body, cell.start(), cell.end(), new byte[0]);
			}
		},

		CELL_REPEATED {
			@Override
			byte[] apply(byte[] body, Random random) {
				Anatomy.Cell cell = cell(body, random);
				return splice(body, cell.end(), cell.end(), Arrays.copyOfRange(body, cell.start(), cell.end()));
			}
		},

		CELLS_SWAPPED {
			@Override
			byte[] apply(byte[] body, Random random) {
				Anatomy.Cell one = cell(body, random);
				Anatomy.Cell other = cell(body, random);
				Anatomy.Cell first = (one.start() < other.start()) ? one : other;
				Anatomy.Cell last = (one.start() < other.start()) ? other : one;
				byte[] half = splice(body, last.start(), last.end(),
						Arrays.copyOfRange(body, first.start(), first.end()));
				return splice(half, first.start(), first.end(), Arrays.copyOfRange(body, last.start(), last.end()));
			}
		};

		abstract byte[] apply(byte[] body, Random random);

		private static Anatomy.Cell cell(byte[] body, Random random) {
			List<Anatomy.Cell> cells = Anatomy.of(body).cells();
			return cells.get(random.nextInt(cells.size()));
		}

		private static byte[] splice(byte[] body, int start, int end, byte[] between) {
			byte[] spliced = new byte[body.length - (end - start) + between.length];
			System.arraycopy(body, 0, spliced, 0, start);
			System.arraycopy(between, 0, spliced, start, between.length);
			System.arraycopy(body, end, spliced, start + between.length, body.length - end);
			return spliced;
		}

	}

}
