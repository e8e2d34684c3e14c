-module(ets).
-moduledoc "Tables of tuples in memory, shared by processes, and match specifications.".

-export([fun2ms/1, is_compiled_ms/1, match_spec_compile/1, match_spec_run/2, match_spec_run_r/3, test_ms/2]).
-export_type([comp_match_spec/0, match_pattern/0, match_spec/0]).

-type match_pattern() :: atom() | tuple().
-type match_spec() :: [{match_pattern(), [term()], [term()]}].
-opaque comp_match_spec() :: reference().

%%
%% Match specifications.
%%

-doc "A match specification as a literal fun: calls of this are replaced by parse_transform ms_transform.".
-spec fun2ms(function()) -> match_spec().
fun2ms(Fun) when is_function(Fun) ->
    exit({badarg, {ets, fun2ms, [function, called, with, real, 'fun', should, be, transformed, with, parse_transform,
                                 'or', called, with, a, 'fun', generated, in, the, shell]}}).

-doc "Whether a term is a compiled match specification.".
-spec is_compiled_ms(term()) -> boolean().
is_compiled_ms(_) -> erlang:nif_error(undef).

-doc "Compiles a match specification; badarg.".
-spec match_spec_compile(match_spec()) -> comp_match_spec().
match_spec_compile(_) -> erlang:nif_error(undef).

-doc "What a compiled match specification makes of the tuples of a list.".
-spec match_spec_run([tuple()], comp_match_spec()) -> [term()].
match_spec_run(List, Compiled) ->
    lists:reverse(match_spec_run_r(List, Compiled, [])).

-doc "The values of a compiled match specification for the tuples of a list, in reverse before others.".
-spec match_spec_run_r([tuple()], comp_match_spec(), [term()]) -> [term()].
match_spec_run_r(_, _, _) -> erlang:nif_error(undef).

-doc "What a match specification makes of a tuple: {ok, Value} or what is wrong with it.".
-spec test_ms(tuple(), match_spec()) -> {ok, term()} | {error, [{warning | error, string()}]}.
test_ms(Term, Spec) ->
    case erlang:match_spec_test(Term, Spec, table) of
        {ok, Result, _Flags, _Messages} -> {ok, Result};
        {error, _Errors} = Error -> Error
    end.
