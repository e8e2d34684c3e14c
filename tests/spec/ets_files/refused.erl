%% What cannot be written or read is an error that says why; options that there are not, and wrong arguments, too.
-module(refused).
-export([main/0]).

main() ->
    T = ets:new(t, []),
    show(fun() -> ets:tab2file(no_such_table, "x.tab") end),
    show(fun() -> filelib:is_file("x.tab") end),
    show(fun() -> ets:tab2file(T, "no/such/folder") end),
    show(fun() -> ets:tab2file(T, ".") end),
    show(fun() -> ets:tab2file(T, 1) end),
    [show(fun() -> ets:tab2file(T, "x.tab", O) end) || O <- [[x], [{x, true}], [{extended_info, [x]}], [{sync, 1}], x]],
    show(fun() -> ets:tab2file(make_ref(), "x.tab") end),
    show(fun() -> ets:tab2file(1, "x.tab") end),
    show(fun() -> ets:file2tab("no_such_file") end),
    show(fun() -> ets:file2tab("refused.erl") end),
    show(fun() -> ets:file2tab(1) end),
    [show(fun() -> ets:file2tab("x.tab", O) end) || O <- [[x], x, [{verify, 1}], [{verify, true} | x]]],
    show(fun() -> ets:tabfile_info("no_such_file") end),
    show(fun() -> ets:tabfile_info("refused.erl") end),
    show(fun() -> ets:tabfile_info(1) end),
    ok = file:write_file("empty.tab", ""),
    show(fun() -> ets:file2tab("empty.tab") end),
    ok = file:delete("empty.tab").

show(Fun) ->
    Result = try {value, Fun()} catch Class:Reason -> {Class, Reason} end,
    io:format("~0p~n", [Result]).

%% Recorded from OTP 27 by `just golden`; do not edit.
% expect: {value,{error,badtab}}
% expect: {value,false}
% expect: {value,{error,{file_error,"no/such/folder",enoent}}}
% expect: {value,{error,eaccess}}
% expect: {value,{error,eaccess}}
% expect: {value,{error,{unknown_option,x}}}
% expect: {value,{error,{unknown_option,{x,true}}}}
% expect: {value,{error,{unknown_option,[{extended_info,[x]}]}}}
% expect: {value,{error,{unknown_option,{sync,1}}}}
% expect: {error,function_clause}
% expect: {error,badarg}
% expect: {error,badarg}
% expect: {value,{error,{read_error,{file_error,"no_such_file",enoent}}}}
% expect: {value,{error,{read_error,{not_a_log_file,"refused.erl"}}}}
% expect: {value,{error,{read_error,{badarg,[{file,1},{mode,read_only}]}}}}
% expect: {value,{error,{unknown_option,x}}}
% expect: {value,{error,{malformed_option,x}}}
% expect: {value,{error,{unknown_option,{verify,1}}}}
% expect: {value,{error,{malformed_option,x}}}
% expect: {value,{error,{read_error,{file_error,"no_such_file",enoent}}}}
% expect: {value,{error,{read_error,{not_a_log_file,"refused.erl"}}}}
% expect: {error,function_clause}
% expect: {value,{error,{read_error,{not_a_log_file,"empty.tab"}}}}
