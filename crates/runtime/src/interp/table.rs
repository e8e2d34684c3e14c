//! The loaded instructions, each listed once: `Name = OperandStruct<...>;`.
//!
//! The loader picks them by type; dispatch numbers them. What runs often is there once for each
//! kind of source.
//!
//! The flag `CALLS_OUT` allows a handler to call and to use the stack; `just handlers` checks that
//! those without it do not, see `dispatch`.

/// Hands the table to the callback macro.
macro_rules! for_each_loaded_op { ($then:ident) => {
    use crate::interp::loaded::{
        AnySource as Any, Constant as Const, Immediate as Imm, SlotSource as Slot_,
        SmallConstant as Small,
    };
    use crate::interp::loaded as op;
    $then! {
    plain {
        MoveSlot = op::Move<Slot_>;
        MoveConst = op::Move<Const>;
        Swap = op::Swap;
        Jump = op::Jump;
        ReturnSlot = op::Return<Slot_>;
        ReturnConst = op::Return<Const>;
        ProcessEnd = crate::interp::stubs::ProcessEnd;

        Call = op::Call;
        TailCall = op::TailCall;
        TailCallSelf = op::TailCallSelf;
        CallExternal = op::CallExternal;
        TailCallExternal = op::TailCallExternal;
        CallFunSlot = op::CallFun<Slot_> [CALLS_OUT];
        CallFunAny = op::CallFun<Any> [CALLS_OUT];
        TailCallFunSlot = op::TailCallFun<Slot_> [CALLS_OUT];
        TailCallFunAny = op::TailCallFun<Any> [CALLS_OUT];
        CallDynamic = op::CallDynamic;
        TailCallDynamic = op::TailCallDynamic;
        Apply = op::Apply;
        TailApply = op::TailApply;
        ApplyFun = op::ApplyFun;
        TailApplyFun = op::TailApplyFun;
        CallMissing = op::CallMissing;
        TracedCall = op::TracedCall;
        Breakpoint = op::Breakpoint;
        TracedReturn = op::TracedReturn;
        CallSpawnedFun = op::CallSpawnedFun;
        CallBif = op::CallBif;
        QuickSend = op::QuickSend;
        GuardBif = op::GuardBif;
        QuickElementConst = op::QuickElement<Const> [CALLS_OUT];
        QuickElementSlot = op::QuickElement<Slot_> [CALLS_OUT];
        QuickTupleSize = op::QuickTupleSize;
        QuickSetElement = op::QuickSetElement [CALLS_OUT];
        QuickHead = op::QuickHead;
        QuickTail = op::QuickTail;
        QuickLength = op::QuickLength;
        QuickMin = op::QuickMin;
        QuickMax = op::QuickMax;

        RaiseBadMatch = op::RaiseBadMatch;
        RaiseCaseClause = op::RaiseCaseClause;
        RaiseIfClause = op::RaiseIfClause;
        RaiseTryClause = op::RaiseTryClause;
        RaiseFunctionClause = op::RaiseFunctionClause;
        RaiseBadRecord = op::RaiseBadRecord;
        Reraise = op::Reraise;
        BuildStacktrace = op::BuildStacktrace;

        IsExactEqSlotSlot = op::IsExactEq<Slot_, Slot_>;
        IsExactEqSlotConst = op::IsExactEq<Slot_, Imm>;
        IsExactEqAny = op::IsExactEq<Any, Any>;
        IsExactNeSlotSlot = op::IsExactNe<Slot_, Slot_>;
        IsExactNeSlotConst = op::IsExactNe<Slot_, Imm>;
        IsExactNeAny = op::IsExactNe<Any, Any>;
        IsEqSlotSlot = op::IsEq<Slot_, Slot_>;
        IsEqSlotConst = op::IsEq<Slot_, Small>;
        IsEqAny = op::IsEq<Any, Any>;
        IsNeSlotSlot = op::IsNe<Slot_, Slot_>;
        IsNeSlotConst = op::IsNe<Slot_, Small>;
        IsNeAny = op::IsNe<Any, Any>;
        IsLtSlotSlot = op::IsLt<Slot_, Slot_>;
        IsLtSlotConst = op::IsLt<Slot_, Small>;
        IsLtConstSlot = op::IsLt<Small, Slot_>;
        IsLtAny = op::IsLt<Any, Any>;
        IsGeSlotSlot = op::IsGe<Slot_, Slot_>;
        IsGeSlotConst = op::IsGe<Slot_, Small>;
        IsGeConstSlot = op::IsGe<Small, Slot_>;
        IsGeAny = op::IsGe<Any, Any>;

        IsAtom = op::IsAtom<Slot_>;
        IsBoolean = op::IsBoolean<Slot_>;
        IsInteger = op::IsInteger<Slot_>;
        IsFloat = op::IsFloat<Slot_>;
        IsNumber = op::IsNumber<Slot_>;
        IsList = op::IsList<Slot_>;
        IsCons = op::IsCons<Slot_>;
        IsNil = op::IsNil<Slot_>;
        IsTuple = op::IsTuple<Slot_>;
        IsTupleOfArity = op::IsTupleOfArity<Slot_>;
        IsTaggedTuple = op::IsTaggedTuple<Slot_>;
        IsBinary = op::IsBinary<Slot_>;
        IsBitstring = op::IsBitstring<Slot_>;
        IsMap = op::IsMap<Slot_>;
        IsFunction = op::IsFunction<Slot_>;
        IsPid = op::IsPid<Slot_>;
        IsPort = op::IsPort<Slot_>;
        IsReference = op::IsReference<Slot_>;
        IsAtomAny = op::IsAtom<Any>;
        IsBooleanAny = op::IsBoolean<Any>;
        IsIntegerAny = op::IsInteger<Any>;
        IsFloatAny = op::IsFloat<Any>;
        IsNumberAny = op::IsNumber<Any>;
        IsListAny = op::IsList<Any>;
        IsConsAny = op::IsCons<Any>;
        IsNilAny = op::IsNil<Any>;
        IsTupleAny = op::IsTuple<Any>;
        IsTupleOfArityAny = op::IsTupleOfArity<Any>;
        IsTaggedTupleAny = op::IsTaggedTuple<Any>;
        IsBinaryAny = op::IsBinary<Any>;
        IsBitstringAny = op::IsBitstring<Any>;
        IsMapAny = op::IsMap<Any>;
        IsFunctionAny = op::IsFunction<Any>;
        IsPidAny = op::IsPid<Any>;
        IsPortAny = op::IsPort<Any>;
        IsReferenceAny = op::IsReference<Any>;
        IsFunctionOfArity = op::IsFunctionOfArity;
        SelectValue = op::SelectValue;
        SelectArity = op::SelectArity;

        GetHead = op::GetHead;
        GetTail = op::GetTail;
        GetList = op::GetList;
        GetElement = op::GetElement;
        Reserve = op::Reserve;
        ReserveAlways = op::ReserveAlways;
        ReserveFragment = op::ReserveFragment;
        PutListSlotSlot = op::PutList<Slot_, Slot_>;
        PutListSlotConst = op::PutList<Slot_, Const>;
        PutListConstSlot = op::PutList<Const, Slot_>;
        PutListConstConst = op::PutList<Const, Const>;
        PutTuple = op::PutTuple [CALLS_OUT];
        PutTuple2 = op::PutTupleOf<2>;
        PutTuple3 = op::PutTupleOf<3>;
        PutTuple4 = op::PutTupleOf<4>;
        UpdateTupleOne = op::UpdateTupleOf<1> [CALLS_OUT];
        UpdateTupleTwo = op::UpdateTupleOf<2> [CALLS_OUT];
        UpdateTuple = op::UpdateTuple [CALLS_OUT];
        MakeFun = op::MakeFun [CALLS_OUT];

        PutMap = op::PutMap;
        QuickUpdateMap = op::QuickUpdateMap [CALLS_OUT];
        UpdateMapAssoc = op::UpdateMapAssoc;
        UpdateMapExact = op::UpdateMapExact;
        GetMapValue = op::GetMapValue;
        GetMapValueAtom = op::GetMapValueAtom;
        HasMapKey = op::HasMapKey;

        AddSlotSlot = op::Add<Slot_, Slot_>;
        AddSlotConst = op::Add<Slot_, Small>;
        AddConstSlot = op::Add<Small, Slot_>;
        AddAny = op::Add<Any, Any>;
        SubSlotSlot = op::Sub<Slot_, Slot_>;
        SubSlotConst = op::Sub<Slot_, Small>;
        SubConstSlot = op::Sub<Small, Slot_>;
        SubAny = op::Sub<Any, Any>;
        MulSlotSlot = op::Mul<Slot_, Slot_>;
        MulSlotConst = op::Mul<Slot_, Small>;
        MulAny = op::Mul<Any, Any>;
        DivSlotSlot = op::Div<Slot_, Slot_>;
        DivSlotConst = op::Div<Slot_, Small>;
        DivAny = op::Div<Any, Any>;
        RemSlotSlot = op::Rem<Slot_, Slot_>;
        RemSlotConst = op::Rem<Slot_, Small>;
        RemAny = op::Rem<Any, Any>;
        BandSlotSlot = op::Band<Slot_, Slot_>;
        BandSlotConst = op::Band<Slot_, Small>;
        BandAny = op::Band<Any, Any>;
        BorSlotSlot = op::Bor<Slot_, Slot_>;
        BorSlotConst = op::Bor<Slot_, Small>;
        BorAny = op::Bor<Any, Any>;
        BxorSlotSlot = op::Bxor<Slot_, Slot_>;
        BxorSlotConst = op::Bxor<Slot_, Small>;
        BxorAny = op::Bxor<Any, Any>;
        BslSlotSlot = op::Bsl<Slot_, Slot_>;
        BslSlotConst = op::Bsl<Slot_, Small>;
        BslAny = op::Bsl<Any, Any>;
        BsrSlotSlot = op::Bsr<Slot_, Slot_>;
        BsrSlotConst = op::Bsr<Slot_, Small>;
        BsrAny = op::Bsr<Any, Any>;
        Divide = op::Divide<Any, Any>;
        Bnot = op::Bnot;
        Neg = op::Neg;

        BinStart = op::BinStart;
        BinGetByte = op::BinGetByte;
        BinGetInteger = op::BinGetInteger;
        BinGetBinary = op::BinGetBinary [CALLS_OUT];
        BinResume = op::BinResume;
        BinCommit = op::BinCommit;
        BinTerm = op::BinTerm;
        BinGetRest = op::BinGetRest;
        BinGetFloat = op::BinGetFloat;
        BinGetUtf8 = op::BinGetUtf8;
        BinGetUtf = op::BinGetUtf;
        BinGetTail = op::BinGetTail [CALLS_OUT];
        BinSkip = op::BinSkip;
        BinTestMask = op::BinTestMask;
        BinTestUnit = op::BinTestUnit;
        BinMatchByte = op::BinMatchByte;
        BinMatchLiteral = op::BinMatchLiteral;
        BinEnd = op::BinEnd;
        BinPosition = op::BinPosition;
        BinRestore = op::BinRestore;
        BinBuild = op::BinBuild;

        ReceivePeek = op::ReceivePeek;
        ReceiveAccept = op::ReceiveAccept;
        ReceiveNext = op::ReceiveNext;
        QuickReceiveNext = op::QuickReceiveNext [CALLS_OUT];
        ReceiveWait = op::ReceiveWait;
        ReceiveWaitTimeout = op::ReceiveWaitTimeout;
        ReceiveTimedOut = op::ReceiveTimedOut;
        ReceiveMarker = op::ReceiveMarker;
        TraceOp = op::TraceOp;
    }
    fused {
        // Moves.
        Move2 = [op::Move<Slot_>, op::Move<Slot_>];
        Move3 = [op::Move<Slot_>, op::Move<Slot_>, op::Move<Slot_>];
        MoveReturn = [op::Move<Slot_>, op::Return<Slot_>];
        MoveConstReturn = [op::Move<Const>, op::Return<Slot_>];
        MoveJump = [op::Move<Slot_>, op::Jump];
        MoveConstJump = [op::Move<Const>, op::Jump];
        MoveConstMove = [op::Move<Const>, op::Move<Slot_>];
        MoveMoveConst = [op::Move<Slot_>, op::Move<Const>];

        // Moves and calls.
        MoveCall = [op::Move<Slot_>, op::Call];
        Move2Call = [op::Move<Slot_>, op::Move<Slot_>, op::Call];
        Move3Call = [op::Move<Slot_>, op::Move<Slot_>, op::Move<Slot_>, op::Call];
        MoveConstCall = [op::Move<Const>, op::Call];
        MoveTailCall = [op::Move<Slot_>, op::TailCall];
        Move2TailCall = [op::Move<Slot_>, op::Move<Slot_>, op::TailCall];
        Move3TailCall = [op::Move<Slot_>, op::Move<Slot_>, op::Move<Slot_>, op::TailCall];
        MoveTailCallSelf = [op::Move<Slot_>, op::TailCallSelf];
        Move2TailCallSelf = [op::Move<Slot_>, op::Move<Slot_>, op::TailCallSelf];
        Move3TailCallSelf = [op::Move<Slot_>, op::Move<Slot_>, op::Move<Slot_>, op::TailCallSelf];
        MoveConstTailCallSelf = [op::Move<Const>, op::TailCallSelf];
        MoveCallExternal = [op::Move<Slot_>, op::CallExternal];
        Move2CallExternal = [op::Move<Slot_>, op::Move<Slot_>, op::CallExternal];
        MoveTailCallExternal = [op::Move<Slot_>, op::TailCallExternal];
        Move2TailCallExternal = [op::Move<Slot_>, op::Move<Slot_>, op::TailCallExternal];
        MoveCallFun = [op::Move<Slot_>, op::CallFun<Slot_>] [CALLS_OUT];
        Move2CallFun = [op::Move<Slot_>, op::Move<Slot_>, op::CallFun<Slot_>] [CALLS_OUT];

        // Sums and what they are for.
        AddReturn = [op::Add<Slot_, Slot_>, op::Return<Slot_>];
        AddConstReturn = [op::Add<Slot_, Small>, op::Return<Slot_>];
        AddConstantFirstReturn = [op::Add<Small, Slot_>, op::Return<Slot_>];
        SubReturn = [op::Sub<Slot_, Slot_>, op::Return<Slot_>];
        SubConstReturn = [op::Sub<Slot_, Small>, op::Return<Slot_>];
        SubConstCall = [op::Sub<Slot_, Small>, op::Call];
        AddConstCall = [op::Add<Slot_, Small>, op::Call];
        SubConstMoveCall = [op::Sub<Slot_, Small>, op::Move<Slot_>, op::Call];
        SubConstMove2Call = [op::Sub<Slot_, Small>, op::Move<Slot_>, op::Move<Slot_>, op::Call];
        SubConstTailCallSelf = [op::Sub<Slot_, Small>, op::TailCallSelf];
        AddConstTailCallSelf = [op::Add<Slot_, Small>, op::TailCallSelf];
        AddTailCallSelf = [op::Add<Slot_, Slot_>, op::TailCallSelf];
        AddSubConstTailCallSelf = [op::Add<Slot_, Slot_>, op::Sub<Slot_, Small>, op::TailCallSelf];
        SubConstAddTailCallSelf = [op::Sub<Slot_, Small>, op::Add<Slot_, Slot_>, op::TailCallSelf];
        SubConstMoveTailCallSelf = [op::Sub<Slot_, Small>, op::Move<Slot_>, op::TailCallSelf];
        MoveSubConst = [op::Move<Slot_>, op::Sub<Slot_, Small>];
        SubConstMove = [op::Sub<Slot_, Small>, op::Move<Slot_>];
        AddMove = [op::Add<Slot_, Slot_>, op::Move<Slot_>];

        // Heads of loops and recursions, which the compiler lets follow the test for their end.
        NeSubCall = [op::IsExactNe<Slot_, Imm>, op::Sub<Slot_, Small>, op::Call];
        NeSubMoveCall =
            [op::IsExactNe<Slot_, Imm>, op::Sub<Slot_, Small>, op::Move<Slot_>, op::Call];
        NeSub = [op::IsExactNe<Slot_, Imm>, op::Sub<Slot_, Small>];
        NeSubTailCallSelf =
            [op::IsExactNe<Slot_, Imm>, op::Sub<Slot_, Small>, op::TailCallSelf];
        NeSubAddMoveTailCallSelf = [
            op::IsExactNe<Slot_, Imm>, op::Sub<Slot_, Small>, op::Add<Slot_, Slot_>,
            op::Move<Slot_>, op::TailCallSelf
        ];
        NeSubAddTailCallSelf = [
            op::IsExactNe<Slot_, Imm>, op::Sub<Slot_, Small>, op::Add<Slot_, Slot_>,
            op::TailCallSelf
        ];
        NeMoveSub =
            [op::IsExactNe<Slot_, Imm>, op::Move<Slot_>, op::Sub<Slot_, Small>];
        NeMoveCall = [op::IsExactNe<Slot_, Imm>, op::Move<Slot_>, op::Call];
        NeSlotAddSwapCall = [
            op::IsExactNe<Slot_, Slot_>, op::Add<Slot_, Small>, op::Swap, op::Call
        ];
        NeTaggedTuple = [op::IsExactNe<Slot_, Imm>, op::IsTaggedTuple<Slot_>];
        NeTaggedTuple2Call = [
            op::IsExactNe<Slot_, Imm>, op::IsTaggedTuple<Slot_>, op::GetElement,
            op::GetElement, op::Call
        ];
        NeTuple3 = [
            op::IsExactNe<Slot_, Imm>, op::IsTupleOfArity<Slot_>, op::GetElement,
            op::GetElement, op::GetElement
        ];
        UnlessEqUnlessEq =
            [Unless<op::IsExactEq<Slot_, Imm>>, Unless<op::IsExactEq<Slot_, Imm>>];
        GeSubCall = [op::IsGe<Slot_, Small>, op::Sub<Slot_, Small>, op::Call];
        GeSub = [op::IsGe<Slot_, Small>, op::Sub<Slot_, Small>];
        GeConstFirstSub = [op::IsGe<Small, Slot_>, op::Sub<Slot_, Small>];
        LtConstFirstSub = [op::IsLt<Small, Slot_>, op::Sub<Slot_, Small>];
        LtSlotSubMove2Call = [
            op::IsLt<Slot_, Slot_>, op::Sub<Slot_, Small>, op::Move<Slot_>, op::Move<Slot_>, op::Call
        ];
        UnlessLtSlotReturn = [Unless<op::IsLt<Slot_, Slot_>>, op::Return<Slot_>];
        UnlessNilGetList = [Unless<op::IsNil<Slot_>>, op::IsCons<Slot_>, op::GetList];
        IsConsGetListCall = [op::IsCons<Slot_>, op::GetList, op::Call];
        IsConsGetListMoveCall = [op::IsCons<Slot_>, op::GetList, op::Move<Slot_>, op::Call];
        IsConsGetListTailCallSelf = [op::IsCons<Slot_>, op::GetList, op::TailCallSelf];
        UnlessConsReturn = [Unless<op::IsCons<Slot_>>, op::Return<Slot_>];
        IsConsGetListMoveCallFun =
            [op::IsCons<Slot_>, op::GetList, op::Move<Slot_>, op::CallFun<Slot_>] [CALLS_OUT];
        IsConsGetListCallFun = [op::IsCons<Slot_>, op::GetList, op::CallFun<Slot_>] [CALLS_OUT];
        IsConsGetListMove = [op::IsCons<Slot_>, op::GetList, op::Move<Slot_>];
        CallSelect = [op::Call, op::SelectValue] [CALLS_OUT];
        MulConstReturn = [op::Mul<Slot_, Small>, op::Return<Slot_>];
        RemConstIsExactEqConst = [op::Rem<Slot_, Small>, op::IsExactEq<Slot_, Imm>];
        RemConstAddConst = [op::Rem<Slot_, Small>, op::Add<Slot_, Small>];
        BandConstAdd = [op::Band<Slot_, Small>, op::Add<Slot_, Slot_>];
        BandConstAddTailCallSelf =
            [op::Band<Slot_, Small>, op::Add<Slot_, Slot_>, op::TailCallSelf];
        SubConstAddConst = [op::Sub<Slot_, Small>, op::Add<Slot_, Small>];
        SwapCall = [op::Swap, op::Call];
        SwapTailCallSelf = [op::Swap, op::TailCallSelf];
        AddConstSwapCall = [op::Add<Slot_, Small>, op::Swap, op::Call];
        SubConstAddMoveTailCallSelf =
            [op::Sub<Slot_, Small>, op::Add<Slot_, Slot_>, op::Move<Slot_>, op::TailCallSelf];
        AddMoveTailCallSelf = [op::Add<Slot_, Slot_>, op::Move<Slot_>, op::TailCallSelf];
        AddConstMoveTailCallSelf = [op::Add<Slot_, Small>, op::Move<Slot_>, op::TailCallSelf];

        // Tests and what they prove.
        IsConsGetList = [op::IsCons<Slot_>, op::GetList];
        IsConsGetHead = [op::IsCons<Slot_>, op::GetHead];
        IsConsGetTail = [op::IsCons<Slot_>, op::GetTail];
        IsNilReturn = [op::IsNil<Slot_>, op::Return<Slot_>];
        IsNilReturnConst = [op::IsNil<Slot_>, op::Return<Const>];
        IsTaggedTupleGetElement = [op::IsTaggedTuple<Slot_>, op::GetElement];
        IsTaggedTupleGetElement2 = [op::IsTaggedTuple<Slot_>, op::GetElement, op::GetElement];
        IsTupleOfArityGetElement = [op::IsTupleOfArity<Slot_>, op::GetElement];
        IsTupleOfArityGetElement2 = [op::IsTupleOfArity<Slot_>, op::GetElement, op::GetElement];
        IsTupleOfArityGetElement3 =
            [op::IsTupleOfArity<Slot_>, op::GetElement, op::GetElement, op::GetElement];
        GetElement2 = [op::GetElement, op::GetElement];
        GetElement3 = [op::GetElement, op::GetElement, op::GetElement];
        IsExactEqConstReturn = [op::IsExactEq<Slot_, Imm>, op::Return<Slot_>];
        IsExactEqConstReturnConst = [op::IsExactEq<Slot_, Imm>, op::Return<Const>];
        IsLtConstReturn = [op::IsLt<Slot_, Small>, op::Return<Slot_>];

        // Binaries taken apart from the front.
        ResumeGetByte = [op::BinResume, op::BinGetByte];
        ResumeGetByteTestMask = [op::BinResume, op::BinGetByte, op::BinTestMask];
        ResumePosition = [op::BinResume, op::BinPosition];
        ResumePositionGetByte = [op::BinResume, op::BinPosition, op::BinGetByte];
        ResumePositionGetByteTestMask =
            [op::BinResume, op::BinPosition, op::BinGetByte, op::BinTestMask];
        ResumePositionGetUtf8TestMask =
            [op::BinResume, op::BinPosition, op::BinGetUtf8, op::BinTestMask];
        GetByteTestMask = [op::BinGetByte, op::BinTestMask];
        MatchByteTestMask = [op::BinMatchByte, op::BinTestMask];
        TestMaskCommitTailCallSelf = [op::BinTestMask, op::BinCommit, op::TailCallSelf];
        TestMaskCommitTailCall = [op::BinTestMask, op::BinCommit, op::TailCall];
        CommitTailCallSelf = [op::BinCommit, op::TailCallSelf];
        CommitTailCall = [op::BinCommit, op::TailCall];
        AddCommitTailCallSelf = [op::Add<Slot_, Slot_>, op::BinCommit, op::TailCallSelf];
        AddConstCommitTailCallSelf = [op::Add<Slot_, Small>, op::BinCommit, op::TailCallSelf];
        AddConstCommitTailCall = [op::Add<Slot_, Small>, op::BinCommit, op::TailCall];

        // Ranges.
        GeConstGeConstFirst = [op::IsGe<Slot_, Small>, op::IsGe<Small, Slot_>];
        UnlessGeConstGeConst = [Unless<op::IsGe<Slot_, Small>>, op::IsGe<Slot_, Small>];

        // Construction with its check for room.
        ReservePutList = [op::Reserve, op::PutList<Slot_, Slot_>];
        ReservePutListReturn = [op::Reserve, op::PutList<Slot_, Slot_>, op::Return<Slot_>];
        ReservePutListTailCallSelf = [op::Reserve, op::PutList<Slot_, Slot_>, op::TailCallSelf];
        ReserveUpdateTupleOne = [op::Reserve, op::UpdateTupleOf<1>] [CALLS_OUT];
        ReserveUpdateTupleTwo = [op::Reserve, op::UpdateTupleOf<2>] [CALLS_OUT];
        ReservePutListConst = [op::Reserve, op::PutList<Slot_, Const>];
        ReservePutTuple2 = [op::Reserve, op::PutTupleOf<2>];
        ReservePutTuple2TailCallSelf = [op::Reserve, op::PutTupleOf<2>, op::TailCallSelf];
        ReservePutTuple2Return = [op::Reserve, op::PutTupleOf<2>, op::Return<Slot_>];
        ReservePutTuple3 = [op::Reserve, op::PutTupleOf<3>];
        ReservePutTuple3TailCallSelf = [op::Reserve, op::PutTupleOf<3>, op::TailCallSelf];
        ReservePutTuple3Return = [op::Reserve, op::PutTupleOf<3>, op::Return<Slot_>];
        ReservePutTuple4 = [op::Reserve, op::PutTupleOf<4>];
        ReservePutTuple4TailCallSelf = [op::Reserve, op::PutTupleOf<4>, op::TailCallSelf];
        ReservePutTuple4Return = [op::Reserve, op::PutTupleOf<4>, op::Return<Slot_>];
        PutListReturn = [op::PutList<Slot_, Slot_>, op::Return<Slot_>];
        PutListMove = [op::PutList<Slot_, Slot_>, op::Move<Slot_>];
    }
    }
}; }
pub(super) use for_each_loaded_op;
