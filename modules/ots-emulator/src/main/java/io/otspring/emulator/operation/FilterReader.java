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

package io.otspring.emulator.operation;

import java.util.ArrayList;
import java.util.List;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Parser;
import io.otspring.emulator.engine.NamingRules;
import io.otspring.emulator.engine.OtsError;
import io.otspring.emulator.engine.filter.ColumnPage;
import io.otspring.emulator.engine.filter.ComparisonOperator;
import io.otspring.emulator.engine.filter.CompositeFilter;
import io.otspring.emulator.engine.filter.Filter;
import io.otspring.emulator.engine.filter.MatchingSteps;
import io.otspring.emulator.engine.filter.SingleColumnFilter;
import io.otspring.emulator.engine.filter.ValueTransform;
import io.otspring.protocol.message.FilterMessages;
import io.otspring.protocol.message.FilterMessages.ColumnPaginationFilter;
import io.otspring.protocol.message.FilterMessages.CompositeColumnValueFilter;
import io.otspring.protocol.message.FilterMessages.FilterType;
import io.otspring.protocol.message.FilterMessages.SingleColumnValueFilter;
import io.otspring.protocol.message.FilterMessages.ValueTransferRule;
import io.otspring.protocol.message.FilterMessages.VariantType;
import org.jspecify.annotations.Nullable;

/**
 * Reads a filter with its parts, as many as a request may have.
 */
final class FilterReader {

	private final MatchingSteps steps = new MatchingSteps();

	private int count;

	private FilterReader() {
	}

	/**
	 * Reads the filter of a read.
	 */
	static ReadFilter ofRead(ByteString bytes) {
		if (bytes.isEmpty()) {
			return new ReadFilter(null, null);
		}
		FilterMessages.Filter message = parse(FilterMessages.Filter.parser(), bytes, "filter");
		if (message.getType() == FilterType.FT_COLUMN_PAGINATION) {
			return new ReadFilter(null, page(message.getFilter()));
		}
		return new ReadFilter(new FilterReader().read(message), null);
	}

	/**
	 * Reads the column condition of a write.
	 * @return the filter, or {@code null} if there is none
	 */
	static @Nullable Filter ofCondition(ByteString bytes) {
		if (bytes.isEmpty()) {
			return null;
		}
		FilterMessages.Filter message = parse(FilterMessages.Filter.parser(), bytes, "filter");
		if (message.getType() == FilterType.FT_COLUMN_PAGINATION) {
			throw OtsError.parameterInvalid("Invalid type of filter: " + message.getType() + ".");
		}
		return new FilterReader().read(message);
	}

	/**
	 * Reads a filter. The parts are counted before they are read, which bounds the depth
	 * as well.
	 */
	private Filter read(FilterMessages.Filter message) {
		this.count++;
		if (this.count > Filter.MAX_COUNT) {
			throw OtsError.parameterInvalid("The count of filter exceeds the max: " + Filter.MAX_COUNT + ".");
		}
		return switch (message.getType()) {
			case FT_SINGLE_COLUMN_VALUE -> singleColumn(message.getFilter());
			case FT_COMPOSITE_COLUMN_VALUE -> composite(message.getFilter());
			case FT_COLUMN_PAGINATION ->
				throw OtsError.parameterInvalid("Invalid type of sub-filter: " + message.getType() + ".");
		};
	}

	private Filter composite(ByteString bytes) {
		CompositeColumnValueFilter message = parse(CompositeColumnValueFilter.parser(), bytes, "composite filter");
		CompositeFilter.Operator operator = switch (message.getCombinator()) {
			case LO_NOT -> CompositeFilter.Operator.NOT;
			case LO_AND -> CompositeFilter.Operator.AND;
			case LO_OR -> CompositeFilter.Operator.OR;
		};
		List<Filter> parts = new ArrayList<>();
		message.getSubFiltersList().forEach(part -> parts.add(read(part)));
		return new CompositeFilter(operator, parts);
	}

	private Filter singleColumn(ByteString bytes) {
		SingleColumnValueFilter message = parse(SingleColumnValueFilter.parser(), bytes, "relation filter");
		NamingRules.requireColumnName(message.getColumnName());
		ComparisonOperator operator = switch (message.getComparator()) {
			case CT_EQUAL -> ComparisonOperator.EQUAL;
			case CT_NOT_EQUAL -> ComparisonOperator.NOT_EQUAL;
			case CT_GREATER_THAN -> ComparisonOperator.GREATER_THAN;
			case CT_GREATER_EQUAL -> ComparisonOperator.GREATER_EQUAL;
			case CT_LESS_THAN -> ComparisonOperator.LESS_THAN;
			case CT_LESS_EQUAL -> ComparisonOperator.LESS_EQUAL;
			case CT_EXIST -> ComparisonOperator.EXIST;
			case CT_NOT_EXIST -> ComparisonOperator.NOT_EXIST;
		};
		return new SingleColumnFilter(message.getColumnName(), operator,
				operator.isExistence() ? null : Values.column(message.getColumnValue()), message.getFilterIfMissing(),
				message.getLatestVersionOnly(),
				message.hasValueTransRule() ? transform(message.getValueTransRule()) : null);
	}

	private ValueTransform transform(ValueTransferRule rule) {
		VariantType type = rule.hasCastType() ? rule.getCastType() : VariantType.VT_STRING;
		ValueTransform.Cast cast = switch (type) {
			case VT_INTEGER -> ValueTransform.Cast.INTEGER;
			case VT_DOUBLE -> ValueTransform.Cast.DOUBLE;
			case VT_STRING -> ValueTransform.Cast.STRING;
			case VT_NULL, VT_BLOB -> throw OtsError.parameterInvalid("Invalid cast type of filter: " + type + ".");
		};
		return new ValueTransform(rule.getRegex(), cast, this.steps);
	}

	private static ColumnPage page(ByteString bytes) {
		ColumnPaginationFilter message = parse(ColumnPaginationFilter.parser(), bytes, "column pagination filter");
		return new ColumnPage(message.getOffset(), message.getLimit());
	}

	private static <T> T parse(Parser<T> parser, ByteString bytes, String what) {
		try {
			return parser.parseFrom(bytes);
		}
		catch (InvalidProtocolBufferException ex) {
			throw OtsError.parameterInvalid(
					UnknownNumber.find(ex.getUnfinishedMessage()).orElse("Deserialize " + what + " failed."));
		}
	}

	/**
	 * The filter of a read, at most one of the two.
	 *
	 * @param filter what decides on rows
	 * @param page what cuts columns out of them
	 */
	record ReadFilter(@Nullable Filter filter, @Nullable ColumnPage page) {

	}

}
