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

package io.otspring.boot.autoconfigure.dao;

import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

import io.otspring.client.error.Effect;
import io.otspring.client.error.FailureClass;
import io.otspring.client.error.OtsClientClosedException;
import io.otspring.client.error.OtsConditionFailedException;
import io.otspring.client.error.OtsCredentialsException;
import io.otspring.client.error.OtsException;
import io.otspring.client.error.OtsProtocolException;
import io.otspring.client.error.OtsRequestException;
import io.otspring.client.error.OtsServiceException;
import io.otspring.client.error.OtsThrottledException;
import io.otspring.client.error.OtsTimeoutException;
import io.otspring.client.error.OtsTransportException;
import io.otspring.client.mapping.EntityExistsException;
import io.otspring.client.mapping.EntityNotFoundException;
import io.otspring.client.mapping.VersionConflictException;
import io.otspring.client.mapping.convert.ConversionException;
import io.otspring.client.mapping.entity.MappingException;
import io.otspring.protocol.ErrorCode;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.dao.TypeMismatchDataAccessException;
import org.springframework.dao.support.PersistenceExceptionTranslator;

/**
 * Translates the exceptions of the client and of templates to those of Spring's data
 * access. The message stays, and the cause is the original one: an {@link OtsException}
 * tells the {@linkplain OtsException#effect() effect} of the call.
 * <p>
 * As a bean it is what {@code @Repository} beans are translated with: set
 * {@code ots.exception-translation.enabled} to {@code true}. It can be used without one
 * as well:
 *
 * <pre class="code">
 * OtsExceptionTranslator translator = new OtsExceptionTranslator();
 * try {
 *     return client.getRow(request);
 * }
 * catch (OtsException ex) {
 *     throw translator.translate(ex);
 * }
 * </pre>
 *
 * <table>
 * <caption>What becomes of a failure</caption>
 * <tr>
 * <th>Failure</th>
 * <th>Exception</th>
 * </tr>
 * <tr>
 * <td>a write expects that there is no such row, but there is; an entity that is inserted
 * exists</td>
 * <td>{@link DuplicateKeyException}</td>
 * </tr>
 * <tr>
 * <td>the row is not as the condition of a write expects in another way; an entity has
 * another version</td>
 * <td>{@link OptimisticLockingFailureException}</td>
 * </tr>
 * <tr>
 * <td>the row is being changed, the transaction is in use</td>
 * <td>{@link CannotAcquireLockException}</td>
 * </tr>
 * <tr>
 * <td>throttling, a table or partition that is not ready, no free connection</td>
 * <td>{@link TransientDataAccessResourceException}</td>
 * </tr>
 * <tr>
 * <td>a time limit of the client or the service</td>
 * <td>{@link QueryTimeoutException}</td>
 * </tr>
 * <tr>
 * <td>the service cannot be reached, does not answer as it should, or there are no
 * credentials; the client is closed</td>
 * <td>{@link DataAccessResourceFailureException}</td>
 * </tr>
 * <tr>
 * <td>a connection that broke, a damaged answer, an error inside the service, a
 * transaction that is gone</td>
 * <td>{@link RecoverableDataAccessException}</td>
 * </tr>
 * <tr>
 * <td>access key, signature or permission</td>
 * <td>{@link PermissionDeniedDataAccessException}</td>
 * </tr>
 * <tr>
 * <td>too much data in a row</td>
 * <td>{@link DataIntegrityViolationException}</td>
 * </tr>
 * <tr>
 * <td>records of a stream that are not kept any more</td>
 * <td>{@link DataRetrievalFailureException}</td>
 * </tr>
 * <tr>
 * <td>there is no row for an entity that is wanted</td>
 * <td>{@link EmptyResultDataAccessException}</td>
 * </tr>
 * <tr>
 * <td>a value of an entity that cannot be stored, or a column that cannot be read</td>
 * <td>{@link TypeMismatchDataAccessException}</td>
 * </tr>
 * <tr>
 * <td>a quota</td>
 * <td>{@link NonTransientDataAccessResourceException}</td>
 * </tr>
 * <tr>
 * <td>a table or parameter that the service does not accept</td>
 * <td>{@link InvalidDataAccessResourceUsageException}</td>
 * </tr>
 * <tr>
 * <td>a request that cannot be sent, a type that cannot be stored as rows</td>
 * <td>{@link InvalidDataAccessApiUsageException}</td>
 * </tr>
 * <tr>
 * <td>anything else</td>
 * <td>{@link OtsSystemException}</td>
 * </tr>
 * </table>
 *
 * <p>
 * A call that ends in a {@link TransientDataAccessException} had no effect and can be
 * made again as it is, with one exception: of a {@link QueryTimeoutException}, the effect
 * must be looked at. Failures that are transient in themselves, but follow an attempt
 * that may have had an effect, become {@link RecoverableDataAccessException}.
 * <p>
 * Instances are immutable and safe for use by multiple threads.
 *
 * @since 0.1.0
 */
public final class OtsExceptionTranslator implements PersistenceExceptionTranslator {

	private static final Map<Class<? extends OtsException>, Target> BY_TYPE = Map.of( //
			OtsRequestException.class, InvalidDataAccessApiUsageException::new, //
			OtsCredentialsException.class, DataAccessResourceFailureException::new, //
			OtsClientClosedException.class, DataAccessResourceFailureException::new);

	private static final Map<Class<? extends RuntimeException>, Target> OF_TEMPLATES = Map.of( //
			EntityExistsException.class, DuplicateKeyException::new, //
			VersionConflictException.class, OptimisticLockingFailureException::new, //
			EntityNotFoundException.class, (message, cause) -> new EmptyResultDataAccessException(message, 1, cause), //
			ConversionException.class, TypeMismatchDataAccessException::new, //
			MappingException.class, InvalidDataAccessApiUsageException::new);

	/**
	 * Translates an exception, if it is one of the client or of a template, or what
	 * waiting for a future of the asynchronous ones has made of one.
	 * @param ex the exception
	 * @return the exception of Spring's data access, or {@code null} for all others
	 */
	@Override
	public @Nullable DataAccessException translateExceptionIfPossible(RuntimeException ex) {
		Throwable failure = (ex instanceof CompletionException) ? ex.getCause() : ex;
		if (failure == null) {
			return null;
		}
		if (failure instanceof OtsException ours) {
			return translate(ours);
		}
		Target target = OF_TEMPLATES.get(failure.getClass());
		return (target != null) ? target.create(String.valueOf(failure.getMessage()), failure) : null;
	}

	/**
	 * Translates an exception. The method suits {@link Function}.
	 * @param failure the exception of the client
	 * @return the exception of Spring's data access
	 */
	public DataAccessException translate(OtsException failure) {
		String message = String.valueOf(failure.getMessage());
		DataAccessException translated = target(failure).create(message, failure);
		boolean again = translated instanceof TransientDataAccessException
				&& !(translated instanceof QueryTimeoutException);
		return (again && failure.effect() != Effect.NONE) ? new RecoverableDataAccessException(message, failure)
				: translated;
	}

	private static Target target(OtsException failure) {
		if (failure instanceof OtsServiceException answered) {
			return target(answered);
		}
		if (failure instanceof OtsTransportException transport) {
			return target(transport.reason());
		}
		if (failure instanceof OtsTimeoutException timeout) {
			return target(timeout.limit());
		}
		if (failure instanceof OtsProtocolException) {
			return (failure.failureClass() == FailureClass.OUTCOME_UNKNOWN) ? RecoverableDataAccessException::new
					: DataAccessResourceFailureException::new;
		}
		return BY_TYPE.getOrDefault(failure.getClass(), OtsSystemException::new);
	}

	private static Target target(OtsServiceException failure) {
		if (failure instanceof OtsThrottledException) {
			return TransientDataAccessResourceException::new;
		}
		if (failure instanceof OtsConditionFailedException condition && condition.rowExists()) {
			return DuplicateKeyException::new;
		}
		return ErrorCode.of(failure.errorCode())
			.map(OtsExceptionTranslator::target)
			.orElseGet(() -> target(failure.failureClass()));
	}

	private static Target target(OtsTransportException.Reason reason) {
		return switch (reason) {
			case UNKNOWN_HOST, CONNECT, PROXY, TLS -> DataAccessResourceFailureException::new;
			case POOL_EXHAUSTED -> TransientDataAccessResourceException::new;
			case CONNECTION_LOST -> RecoverableDataAccessException::new;
		};
	}

	private static Target target(OtsTimeoutException.Limit limit) {
		return switch (limit) {
			case CONNECT -> DataAccessResourceFailureException::new;
			case SOCKET, CALL -> QueryTimeoutException::new;
		};
	}

	private static Target target(ErrorCode code) {
		return switch (code) {
			case CONDITION_CHECK_FAIL -> OptimisticLockingFailureException::new;
			case ROW_OPERATION_CONFLICT, SESSION_BUSY -> CannotAcquireLockException::new;
			case CAPACITY_UNIT_EXHAUSTED, FLOW_CONTROL, NOT_ENOUGH_CAPACITY_UNIT, OPERATION_THROTTLED,
					PARTITION_UNAVAILABLE, SERVER_BUSY, STORAGE_SERVER_BUSY, TABLE_NOT_READY,
					TOO_FREQUENT_RESERVED_THROUGHPUT_ADJUSTMENT ->
				TransientDataAccessResourceException::new;
			case REQUEST_TIMEOUT, TIMEOUT -> QueryTimeoutException::new;
			case INTERNAL_SERVER_ERROR, SERVER_UNAVAILABLE, SESSION_NOT_EXIST -> RecoverableDataAccessException::new;
			case AUTH_FAILED, NO_PERMISSION_ACCESS -> PermissionDeniedDataAccessException::new;
			case OUT_OF_COLUMN_COUNT_LIMIT, OUT_OF_ROW_SIZE_LIMIT -> DataIntegrityViolationException::new;
			case TRIMMED_DATA_ACCESS -> DataRetrievalFailureException::new;
			case QUOTA_EXHAUSTED -> NonTransientDataAccessResourceException::new;
			case DATA_OUT_OF_RANGE, FORBIDDEN_UPDATE_CAPACITY_UNIT, INVALID_PK, METHOD_NOT_ALLOWED,
					OBJECT_ALREADY_EXIST, OBJECT_NOT_EXIST, OUT_OF_TRANSACTION_DATA_SIZE_LIMIT, PARAMETER_INVALID,
					REQUEST_BODY_TOO_LARGE ->
				InvalidDataAccessResourceUsageException::new;
		};
	}

	/**
	 * Returns what becomes of an answer whose code is not known.
	 */
	private static Target target(FailureClass failureClass) {
		return switch (failureClass) {
			case REFUSED, NOT_SENT -> TransientDataAccessResourceException::new;
			case OUTCOME_UNKNOWN -> RecoverableDataAccessException::new;
			case PERMANENT -> OtsSystemException::new;
		};
	}

	/**
	 * What becomes of a failure.
	 */
	@FunctionalInterface
	private interface Target {

		DataAccessException create(String message, Throwable cause);

	}

}
