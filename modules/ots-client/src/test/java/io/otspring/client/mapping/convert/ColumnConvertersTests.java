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

package io.otspring.client.mapping.convert;

import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ReadOnlyBufferException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.otspring.client.model.BinaryValue;
import io.otspring.client.model.ColumnValue;
import io.otspring.client.table.DefinedColumnType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ColumnConverters}.
 */
class ColumnConvertersTests {

	private final ColumnConverters standard = ColumnConverters.standard();

	@Test
	void primitiveTypesHaveTheConvertersOfTheirWrappers() {
		assertThat(this.standard.get(int.class)).isSameAs(this.standard.get(Integer.class));
		assertThat(this.standard.get(char.class)).isSameAs(this.standard.get(Character.class));
	}

	@ParameterizedTest
	@ValueSource(classes = { String.class, State.class, List.class, int[].class })
	void aTypeHasOneConverter(Class<?> type) {
		assertThat(this.standard.get(type)).isSameAs(this.standard.get(type));
	}

	@Test
	void ownConvertersGoBeforeBuiltInOnes() {
		for (Class<?> type : List.of(String.class, State.class, byte[].class)) {
			ColumnConverter<?> own = new Own<>(type);
			assertThat(ColumnConverters.builder().add(own).build().get(type)).isSameAs(own);
		}
	}

	@Test
	void ownConvertersAreForPrimitiveTypesAsForTheirWrappers() {
		ColumnConverter<?> own = new Own<>(long.class);
		ColumnConverters converters = ColumnConverters.builder().add(own).build();
		assertThat(converters.get(Long.class)).isSameAs(own);
		assertThat(converters.get(long.class)).isSameAs(own);
	}

	@Test
	void ownConvertersOfListsAreForAllElements() throws NoSuchFieldException {
		ColumnConverter<?> own = new Own<>(List.class);
		Type list = Lists.class.getDeclaredField("texts").getGenericType();
		assertThat(ColumnConverters.builder().add(own).build().get(list)).isSameAs(own);
	}

	@Test
	void aLaterConverterGoesBeforeAnEarlierOne() {
		ColumnConverter<?> later = new Own<>(String.class);
		ColumnConverters converters = ColumnConverters.builder().add(new Own<>(String.class)).add(later).build();
		assertThat(converters.get(String.class)).isSameAs(later);
		assertThat(converters.registered(Own.class)).containsSame((Own<?>) later);
	}

	@Test
	void ownConvertersAreForTheirTypeAlone() {
		ColumnConverters converters = ColumnConverters.builder().add(new Own<>(Object.class)).build();
		assertThat(converters.isBuiltIn(converters.get(String.class))).isTrue();
	}

	@Test
	void ownConvertersAreNotAskedForForms() {
		ColumnConverter<?> own = new Own<>(Instant.class);
		ColumnConverters converters = ColumnConverters.builder().add(own).build();
		assertThat(converters.get(Instant.class, TimeForm.EPOCH_MILLIS).columnType())
			.isEqualTo(DefinedColumnType.INTEGER);
	}

	@Test
	void ownConvertersAndThoseToJsonAreNotBuiltIn() {
		assertThat(this.standard.isBuiltIn(new Own<>(long.class))).isFalse();
		assertThat(this.standard.isBuiltIn(this.standard.json(long.class))).isFalse();
		assertThat(this.standard.isBuiltIn(this.standard.get(long.class))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(classes = { Object.class, Optional.class, Enum.class, ColumnConvertersTests.class, void.class })
	void otherTypesHaveNone(Class<?> type) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.standard.get(type))
			.withMessage("there is no converter for " + type.getName());
	}

	@Test
	void constantsWithABodyAreOfTheirEnum() {
		assertThat(State.CLOSED.getClass()).isNotEqualTo(State.class);
		ColumnConverter<State> converter = converter(State.class);
		assertThat(converter.read(converter.write(State.CLOSED))).isSameAs(State.CLOSED);
		assertThat(this.standard.get(State.CLOSED.getClass()).type()).isEqualTo(State.class);
	}

	@Test
	void aConstantIsStoredByItsNameWhateverItsText() {
		assertThat(converter(State.class).write(State.OPEN)).isEqualTo(ColumnValue.of("OPEN"));
	}

	@Test
	void aBufferIsNotConsumed() {
		ByteBuffer buffer = ByteBuffer.wrap(new byte[] { 1, 2, 3, 4 }, 1, 2).order(ByteOrder.LITTLE_ENDIAN);
		ColumnValue value = converter(ByteBuffer.class).write(buffer);
		assertThat(((BinaryValue) value).bytes()).containsExactly(2, 3);
		assertThat(buffer.position()).isEqualTo(1);
		assertThat(buffer.limit()).isEqualTo(3);
	}

	@Test
	void bytesOfABufferAreCopied() {
		ByteBuffer buffer = ByteBuffer.allocateDirect(1);
		ColumnValue value = converter(ByteBuffer.class).write(buffer);
		buffer.put(0, (byte) 1);
		assertThat(converter(ByteBuffer.class).read(value)).isEqualTo(ByteBuffer.wrap(new byte[1]));
	}

	@Test
	void aBufferIsReadOnlyWhenRead() {
		ByteBuffer read = converter(ByteBuffer.class).read(ColumnValue.of(new byte[1]));
		assertThatExceptionOfType(ReadOnlyBufferException.class).isThrownBy(() -> read.put((byte) 1));
	}

	@Test
	void aColumnOfAnotherTypeIsRefused() {
		assertThatExceptionOfType(ConversionException.class)
			.isThrownBy(() -> converter(String.class).read(ColumnValue.of(1)))
			.withMessage("the column should be STRING, but holds a value of the type IntegerValue");
		assertThatExceptionOfType(ConversionException.class)
			.isThrownBy(() -> converter(byte[].class).read(ColumnValue.of("text")));
	}

	@SuppressWarnings("unchecked")
	private <T> ColumnConverter<T> converter(Class<T> type) {
		return (ColumnConverter<T>) this.standard.get(type);
	}

	private enum State {

		OPEN,

		CLOSED {

			@Override
			boolean over() {
				return true;
			}

		};

		boolean over() {
			return false;
		}

		@Override
		public String toString() {
			return "over: " + over();
		}

	}

	private static final class Lists {

		List<String> texts;

	}

	private record Own<T>(Class<T> type) implements ColumnConverter<T> {

		@Override
		public DefinedColumnType columnType() {
			return DefinedColumnType.STRING;
		}

		@Override
		public ColumnValue write(T value) {
			throw new UnsupportedOperationException();
		}

		@Override
		public T read(ColumnValue value) {
			throw new UnsupportedOperationException();
		}

	}

}
