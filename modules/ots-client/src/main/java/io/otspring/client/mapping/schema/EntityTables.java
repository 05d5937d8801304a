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

package io.otspring.client.mapping.schema;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.otspring.client.error.Effect;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.ServiceError;
import io.otspring.client.mapping.entity.EntityType;
import io.otspring.client.mapping.entity.EntityTypes;
import io.otspring.client.table.DescribeTableResponse;
import io.otspring.client.table.TableOperations;
import io.otspring.protocol.ErrorCode;

/**
 * The tables that types are stored in: created if they are missing, and held against the
 * types if they are there. Nothing is ever altered or dropped.
 * <p>
 * A table is as a type says if it has the same primary key (names, types and order of its
 * parts, and which of them the service assigns), the same time to live and number of
 * versions, and the defined columns and secondary indexes that the type asks for. What it
 * has besides is no difference, unless it defines a column to hold something else than
 * the type writes. Several types can be stored in one table; each is held against it.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class EntityTables {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final List<String> MISSING = List.of("the table is missing");

	private final TableOperations tables;

	private final EntityTypes types;

	private final Readiness readiness;

	/**
	 * Creates an instance that waits up to two minutes for a new table.
	 * @param tables the client
	 * @param types what is known of the types
	 */
	public EntityTables(TableOperations tables, EntityTypes types) {
		this(tables, types, PATIENCE);
	}

	/**
	 * Creates an instance.
	 * @param tables the client
	 * @param types what is known of the types
	 * @param patience how long to wait until a new table can be used, from 1 ms to 1 day;
	 * the service may need a minute
	 */
	public EntityTables(TableOperations tables, EntityTypes types, Duration patience) {
		this(tables, types, patience, InstantSource.system());
	}

	EntityTables(TableOperations tables, EntityTypes types, Duration patience, InstantSource clock) {
		this.tables = tables;
		this.types = types;
		this.readiness = new Readiness(tables, patience, clock);
	}

	/**
	 * Holds types against their tables.
	 * @param entityTypes the types
	 * @return what is different
	 * @see #check(Collection)
	 */
	public SchemaReport check(Class<?>... entityTypes) {
		return check(List.of(entityTypes));
	}

	/**
	 * Holds types against their tables. It takes a call of DescribeTable for each table.
	 * @param entityTypes the types
	 * @return what is different; a table that is missing is a difference, too
	 * @throws io.otspring.client.mapping.entity.MappingException if a type cannot be
	 * stored as rows
	 * @throws OtsException if a call fails
	 */
	public SchemaReport check(Collection<? extends Class<?>> entityTypes) {
		List<EntityType<?>> inspected = inspect(entityTypes);
		return new SchemaReport(List.of(), mismatches(inspected, describe(inspected)));
	}

	/**
	 * Creates the tables that are missing.
	 * @param entityTypes the types
	 * @return what was created, and what is different
	 * @see #create(Collection)
	 */
	public SchemaReport create(Class<?>... entityTypes) {
		return create(List.of(entityTypes));
	}

	/**
	 * Creates the tables that are missing, with their secondary indexes, waits until all
	 * new tables can be used, and holds the types against their tables. Several instances
	 * of an application may do so at the same time: a table that another one creates is
	 * there. Types of one table must agree about it; a table that is the index of another
	 * type is checked, and not created.
	 * <p>
	 * It takes a call of ListTable, one of CreateTable for each table that is missing,
	 * one of DescribeTable for each table, and the reading of a row of each table that is
	 * not older than the time that new tables are waited for.
	 * @param entityTypes the types
	 * @return what was created, and what is different
	 * @throws io.otspring.client.mapping.entity.MappingException if a type cannot be
	 * stored as rows, or two of them contradict each other; then no table is created
	 * @throws OtsException if a call fails; with {@code OTSObjectAlreadyExist} if the
	 * name of an index is taken; with {@code OTSTableNotReady} or
	 * {@code OTSPartitionUnavailable} if a table cannot be used in time
	 */
	public SchemaReport create(Collection<? extends Class<?>> entityTypes) {
		List<EntityType<?>> inspected = inspect(entityTypes);
		List<TableShape> declared = new DeclaredTables(inspected).tables();
		Set<String> existing = Set.copyOf(this.tables.listTable().tables());
		List<String> created = declared.stream()
			.filter(table -> !existing.contains(table.name()) && create(table))
			.map(TableShape::name)
			.toList();
		Map<String, DescribeTableResponse> described = describe(inspected);
		described.values()
			.stream()
			.filter(table -> created.contains(table.schema().table()) || this.readiness.isNew(table))
			.forEach(this.readiness::await);
		return new SchemaReport(created, mismatches(inspected, described));
	}

	private List<EntityType<?>> inspect(Collection<? extends Class<?>> entityTypes) {
		return entityTypes.stream().distinct().<EntityType<?>>map(this.types::of).toList();
	}

	/**
	 * Creates a table.
	 * @return whether it was this call that created it
	 */
	private boolean create(TableShape table) {
		try {
			this.tables.createTable(table.toRequest());
			return true;
		}
		catch (OtsException ex) {
			if (!mayExist(ex) || describe(table.name()).isEmpty()) {
				throw ex;
			}
			return false;
		}
	}

	private static boolean mayExist(OtsException ex) {
		return ex.effect() != Effect.NONE || hasCode(ex, ErrorCode.OBJECT_ALREADY_EXIST);
	}

	private Map<String, DescribeTableResponse> describe(List<EntityType<?>> inspected) {
		Map<String, DescribeTableResponse> described = new LinkedHashMap<>();
		inspected.stream()
			.map(type -> type.table().name())
			.distinct()
			.forEach(name -> describe(name).ifPresent(table -> described.put(name, table)));
		return described;
	}

	private Optional<DescribeTableResponse> describe(String table) {
		try {
			return Optional.of(this.tables.describeTable(table));
		}
		catch (OtsException ex) {
			if (hasCode(ex, ErrorCode.OBJECT_NOT_EXIST)) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	private static boolean hasCode(OtsException ex, ErrorCode code) {
		return ServiceError.of(ex).flatMap(ServiceError::knownCode).filter(code::equals).isPresent();
	}

	private static List<SchemaMismatch> mismatches(List<EntityType<?>> inspected,
			Map<String, DescribeTableResponse> described) {
		List<SchemaMismatch> mismatches = new ArrayList<>();
		for (EntityType<?> type : inspected) {
			String name = type.table().name();
			DescribeTableResponse table = described.get(name);
			List<String> differences = (table != null) ? Differences.between(type, TableShape.of(table)) : MISSING;
			if (!differences.isEmpty()) {
				mismatches.add(new SchemaMismatch(type.type(), name, differences));
			}
		}
		return mismatches;
	}

}
